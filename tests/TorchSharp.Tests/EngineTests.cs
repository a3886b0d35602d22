using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Torch;
using Autoencoders.TorchSharp.Tests.Hosting;

namespace Autoencoders.TorchSharp.Tests;

/// <summary>A dense model with penalties, a constraint and two kinds of activations.</summary>
[Model, Input(784)]
[Dense(64, Activation.Tanh, KernelL2 = 1e-4f, KernelL1 = 1e-5f), Dense(16, ActivityL1 = 1e-3f, KernelConstraint = Constraint.MaxNorm, KernelMaxNorm = 1.5f), Code]
[Dense(64, Activation.Elu), Dense(784, Activation.Sigmoid)]
public partial class Penalised;

/// <summary>Convolutions, normalised over the batch.</summary>
[Model, Input(14, 14, 1)]
[Conv2D(4, 3, Activation.Tanh, Padding.Same, Strides = 2), BatchNormalization, Code]
[Conv2DTranspose(4, 3, Activation.Tanh, Padding.Same, Strides = 2), BatchNormalization(Name = "last"), Conv2D(1, 3, Activation.Sigmoid, Padding.Same)]
public partial class Convolved;

/// <summary>The engine against a real TorchSharp, where there is one.</summary>
public sealed class EngineTests
{
    private static readonly Samples Digits = Autoencoders.Digits.Load(600, 10).Train.Images;

    private static readonly Samples Small = Shrunk(Digits);

    [Fact]
    public void TenSteps_OfADenseModel_AreThoseOfTheEmbeddedEngine() =>
        AssertSame(static seed => new Penalised(seed), Digits.Flatten(), 1e-5);

    [Fact]
    public void TenSteps_OfAConvolutionalModel_AreThoseOfTheEmbeddedEngine() =>
        AssertSame(static seed => new Convolved(seed), Small, 2e-4);

    [Fact]
    public void WeightsOfOneEngine_PredictTheSameOnTheOther()
    {
        NeedReal();
        var trained = new Penalised(seed: 2);
        trained.Fit(Digits.Flatten(), Options(TorchEngine.On("cpu"), 40), TestContext.Current.CancellationToken);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            trained.Save(path);
            var loaded = new Penalised(seed: 9);
            loaded.Load(path);
            using ITorchNetwork network = ((ITorchModel)loaded).CreateTorchNetwork();
            foreach (WeightLink link in network.Links(loaded))
                link.ToTensor();
            var back = new Penalised(seed: 5);
            foreach (WeightLink link in network.Links(back))
                link.ToWeight();
            Assert.Equal(trained.Predict(Digits.Flatten()[..20]).ToArray(), back.Predict(Digits.Flatten()[..20]).ToArray());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void FrozenLayers_StayAsTheyAre()
    {
        NeedReal();
        var model = new Convolved(seed: 2);
        model.Last.IsTrainable = false;
        float[][] before = [.. model.Last.Weights.Select(static weight => weight.Values.ToArray())];
        model.Fit(Small, Options(TorchEngine.On("cpu"), 10), TestContext.Current.CancellationToken);
        Assert.Equal(before, [.. model.Last.Weights.Select(static weight => weight.Values.ToArray())]);
    }

    [Fact]
    public void AModelThatIsFrozenWhole_IsMeasured()
    {
        NeedReal();
        Model frozen = Frozen(), other = Frozen();
        float[][] before = [.. frozen.Layers.SelectMany(static layer => layer.Weights).Select(static weight => weight.Values.ToArray())];
        History history = frozen.Fit(Small, Options(TorchEngine.On("cpu"), 3), TestContext.Current.CancellationToken);
        Assert.Equal(other.Fit(Small, Options(TrainingEngine.Embedded, 3), TestContext.Current.CancellationToken).Epochs[0].Loss, history.Epochs[0].Loss, 1e-6);
        Assert.Equal(before, [.. frozen.Layers.SelectMany(static layer => layer.Weights).Select(static weight => weight.Values.ToArray())]);

        static Model Frozen()
        {
            var model = new Convolved(seed: 2);
            foreach (Layer layer in model.Layers)
                layer.IsTrainable = false;
            return model;
        }
    }

    [Fact]
    public void Memory_StaysFlat_OverThousandsOfSteps()
    {
        NeedReal();
        int steps = int.TryParse(Environment.GetEnvironmentVariable("AUTOENCODERS_SOAK"), out int asked) ? asked : 5_000;
        using Process self = Process.GetCurrentProcess();
        var model = new Penalised(seed: 2);
        model.Fit(Digits.Flatten(), Options(TorchEngine.On("cpu"), 500), TestContext.Current.CancellationToken);
        self.Refresh();
        long before = self.WorkingSet64;
        model.Fit(Digits.Flatten(), Options(TorchEngine.On("cpu"), steps), TestContext.Current.CancellationToken);
        self.Refresh();
        Assert.True(self.WorkingSet64 - before < 64L << 20, $"{steps} steps grew the process from {before >> 20} to {self.WorkingSet64 >> 20} MiB.");
    }

    [Fact]
    public void NonFiniteLoss_LeavesTheWeightsOfTheStepBefore()
    {
        NeedReal();
        var model = new Penalised(seed: 2);
        float[] before = model.Dense.Kernel.Values.ToArray();
        Samples spoilt = Samples.FromFloats([.. Enumerable.Repeat(float.NaN, 784)], new Shape(784));
        Assert.Throws<NonFiniteLossException>(() => model.Fit(spoilt, Options(TorchEngine.On("cpu"), 5), TestContext.Current.CancellationToken));
        Assert.Equal(before, model.Dense.Kernel.Values.ToArray());
    }

    [Fact]
    public void AMissingDevice_IsOneSentence_WithTheRemedy()
    {
        NeedReal();
        string message = Assert.Throws<TorchUnavailableException>(static () => TorchEngine.On("cuda")).Message;
        Assert.Contains("There is no CUDA device", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => TorchEngine.On("tpu"));
    }

    private static void NeedReal() => Assert.SkipWhen(TorchLibrary.RealFolder is null, TorchLibrary.NeedsReal);

    private static FitOptions Options(TrainingEngine engine, int steps) => new() { Steps = steps, BatchSize = 32, Loss = Loss.BinaryCrossentropy, Engine = engine, Seed = 4 };

    private static void AssertSame(Func<int, Model> make, Samples samples, double tolerance)
    {
        NeedReal();
        Model embedded = make(3), torch = make(3);
        History ours = embedded.Fit(samples, Options(TrainingEngine.Embedded, 10), TestContext.Current.CancellationToken);
        History theirs = torch.Fit(samples, Options(TorchEngine.On("cpu"), 10), TestContext.Current.CancellationToken);
        Assert.Equal(ours.Epochs[^1].Loss, theirs.Epochs[^1].Loss, tolerance);
        foreach ((Weight expected, Weight found) in embedded.Layers.Zip(torch.Layers).SelectMany(static pair => pair.First.Weights.Zip(pair.Second.Weights)))
        {
            float worst = expected.Values.ToArray().Zip(found.Values.ToArray(), static (a, b) => Math.Abs(a - b)).Max();
            Assert.True(worst <= tolerance * Math.Max(1, expected.Values.ToArray().Max(Math.Abs)), $"{expected.FullName} differs by {worst}.");
        }
    }

    // Every other pixel of every other row.
    private static Samples Shrunk(Samples digits)
    {
        float[] all = digits.ToArray();
        return Samples.FromFloats([.. Enumerable.Range(0, all.Length).Where(static at => at / 28 % 28 % 2 == 0 && at % 28 % 2 == 0).Select(at => all[at])], new Shape(14, 14, 1));
    }
}
