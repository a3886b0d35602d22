using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Autoencoders.Torch;
using Autoencoders.TorchSharp.Tests.Hosting;

namespace Autoencoders.TorchSharp.Tests;

/// <summary>Chance of several kinds, moving averages, and a layer that is used twice.</summary>
[Model, Input(6, 6, 1)]
[Conv2D(3, 3, Activation.Relu, Padding.Same), BatchNormalization, SpatialDropout2D(0.3f), Flatten, Dense(8), Dense(8, Activation.Tanh, Name = "twice"), Dropout(0.2f), GaussianNoise(0.1f), Code]
[Dense(8, KernelConstraint = Constraint.MaxNorm, KernelMaxNorm = 1), Share("twice"), Dense(36, Activation.Sigmoid), Reshape(6, 6, 1)]
public partial class Restless;

/// <summary>What counts on PyTorch's chance, which other tests make use of, too, is run apart from them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>Trainings with a real TorchSharp, where there is one, that are cut and taken up again.</summary>
[Collection(nameof(Alone))]
public sealed class ResumeTests
{
    private static readonly Samples Pictures = Drawn();

    // 22 samples in batches of 8: three steps an epoch, the last one of six samples.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    public void CancelledAnywhere_AndTakenUpAgain_EndsWithTheSameBits(int step)
    {
        NeedReal();
        string folder = Directory.CreateTempSubdirectory("autoencoders-tests-").FullName;
        try
        {
            var whole = new Restless(seed: 1);
            History expected = whole.Fit(Pictures, Options(), TestContext.Current.CancellationToken);
            using var source = new CancellationTokenSource();
            Assert.Throws<TrainingCanceledException>(() => new Restless(seed: 1).Fit(Pictures, Options(new CancelAt(step, source), new BackupAndRestore(folder)), source.Token));

            // Other weights, so that nothing but the state can bring the right ones back.
            var second = new Restless(seed: 99);
            History history = second.Fit(Pictures, Options(new CancelAt(0, source), new BackupAndRestore(folder)), TestContext.Current.CancellationToken);

            Assert.Equal(Bits(whole), Bits(second));
            Assert.Equal(expected.Keys, history.Keys);
            Assert.All(expected.Keys, key => Assert.Equal(expected[key], history[key]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void TheSameSeed_GivesTheSameBits_AndAnotherOneOthers()
    {
        NeedReal();
        Assert.Equal(Trained(4), Trained(4));
        Assert.NotEqual(Trained(4), Trained(5));
    }

    // PyTorch has one source of chance for the whole process.
    [Fact]
    public async Task TrainingsAtOnce_DoNotTakeEachOthersNumbers()
    {
        NeedReal();
        int[] expected = Trained(4);
        int[][] found = await Task.WhenAll(Enumerable.Range(0, 6).Select(static at => Task.Run(() => Trained(at % 2 == 0 ? 4 : 5))));

        Assert.All([found[0], found[2], found[4]], bits => Assert.Equal(expected, bits));
    }

    private static int[] Trained(int seed)
    {
        var model = new Restless(seed: 1);
        model.Fit(Pictures, new FitOptions { Epochs = 8, BatchSize = 8, Shuffle = false, Seed = seed, Engine = TorchEngine.On("cpu") });
        return Bits(model);
    }

    private static void NeedReal() => Assert.SkipWhen(TorchLibrary.RealFolder is null, TorchLibrary.NeedsReal);

    private static FitOptions Options(params Callback[] callbacks)
    {
        var options = new FitOptions
        {
            Epochs = 3,
            BatchSize = 8,
            Seed = 5,
            Engine = TorchEngine.On("cpu"),
            Optimizer = new Nadam(0.01f) { GlobalClipNorm = 0.1, WeightDecay = 0.01, GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.9 },
            Loss = Loss.BinaryCrossentropy,
            Metrics = { Metric.Parse("mae") },
            Validation = Pictures[..5],
            Augmentations = { Transformation.FlipHorizontally() },
            Corruptions = { Transformation.Noise(0.1) },
        };
        foreach (Callback callback in callbacks)
            options.Callbacks.Add(callback);
        return options;
    }

    private static int[] Bits(Network network) => [.. network.Layers.SelectMany(static layer => layer.Weights).SelectMany(static weight => weight.Values.ToArray()).Select(BitConverter.SingleToInt32Bits)];

    private static Samples Drawn()
    {
        var random = new Random(3);
        return Samples.FromFloats([.. Enumerable.Range(0, 22 * 36).Select(_ => random.NextSingle())], new Shape(6, 6, 1));
    }

    private sealed class CancelAt(int iteration, CancellationTokenSource source) : Callback
    {
        public override void OnStepEnd(in StepResult step)
        {
            if (step.Iteration == iteration)
                source.Cancel();
        }
    }
}
