using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Runtime.Tests.Optimizers;
using Autoencoders.Training;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Training;

/// <summary>Every optimizer in whole trainings.</summary>
public sealed class OptimizerTrainingTests
{
    public static IEnumerable<TheoryDataRow<int>> All => Enumerable.Range(0, Kinds().Length).Select(static kind => new TheoryDataRow<int>(kind));

    // 120 × 90 numbers are more than one block.
    [Theory]
    [MemberData(nameof(All))]
    public void Threads_NeverShowInTheBits(int kind)
    {
        int[] expected = Bits(1);
        Assert.Equal(expected, Bits(3));

        int[] Bits(int threads)
        {
            SpecifiedModel model = Of(Input(120), Dense(90, Activation.Relu, ("KernelL2", 1e-4f)), Dense(120, Activation.Sigmoid));
            var step = new TrainingStep(model, Set(model, 20), new FitOptions { Optimizer = Kinds()[kind], BatchSize = 20, Threads = threads });
            for (int i = 0; i < 5; i++)
                Assert.True(double.IsFinite(step.Run([.. Enumerable.Range(0, 20)])));
            ((ITrainingSession)step).Finish();
            return Numbers.WeightBits(model);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Training_BringsTheLossDown(int kind)
    {
        Optimizer optimizer = Kinds()[kind];
        if (optimizer.Schedule is null)
            optimizer.LearningRate = optimizer is Adadelta or Ftrl ? 1 : optimizer is SGD or Adagrad ? 0.1f : 0.01f;
        SpecifiedModel model = Of(Input(8), Dense(6, Activation.Tanh), Dense(8));

        History history = model.Fit(Numbers.Uniform(64, 8), new FitOptions { Epochs = 30, BatchSize = 8, Optimizer = optimizer });

        Assert.All(history["loss"], static loss => Assert.True(double.IsFinite(loss)));
        Assert.True(history["loss"][^1] < 0.8 * history["loss"][0], $"{optimizer.Name}: {history["loss"][0]} → {history["loss"][^1]}");
    }

    [Fact]
    public void AccumulatedSteps_MoveTheWeightsOnceInAWhile()
    {
        SpecifiedModel model = Of(Input(4), Dense(4));
        int[] all = [.. Enumerable.Range(0, 12)];
        SampleSet samples = Set(model, 12);
        int[] before = Numbers.WeightBits(model);
        var step = new TrainingStep(model, samples, new FitOptions { Optimizer = new SGD(0.1f) { GradientAccumulationSteps = 3 }, BatchSize = 4, Threads = 2 });
        step.Run(all.AsSpan(0, 4));
        step.Run(all.AsSpan(4, 4));
        Assert.Equal(before, Numbers.WeightBits(model));
        step.Run(all.AsSpan(8, 4));

        // Three small batches make the step of one that is three times as large.
        SpecifiedModel other = Of(Input(4), Dense(4));
        new TrainingStep(other, samples, new FitOptions { Optimizer = new SGD(0.1f), BatchSize = 12, Threads = 2 }).Run(all);
        foreach ((Weight found, Weight expected) in model.Layers[0].Weights.Zip(other.Layers[0].Weights))
            Assert.All(found.Values.ToArray().Zip(expected.Values.ToArray()), static pair => Assert.Equal(pair.Second, pair.First, 1e-6));
    }

    // A momentum of 1 keeps the weights of the first step, which a training of one step ends with.
    [Fact]
    public void Averages_TakeTheWeightsPlaceWhenTrainingEnds()
    {
        Samples samples = Numbers.Uniform(16, 4);
        SpecifiedModel averaged = Of(Input(4), Dense(4)), stopped = Of(Input(4), Dense(4));
        averaged.Fit(samples, new FitOptions { Epochs = 3, BatchSize = 4, Optimizer = new Adam { UseExponentialMovingAverage = true, MovingAverageMomentum = 1 } });
        stopped.Fit(samples, new FitOptions { Steps = 1, BatchSize = 4, Optimizer = new Adam() });
        Assert.Equal(Numbers.WeightBits(stopped), Numbers.WeightBits(averaged));
    }

    [Fact]
    public void FrozenAndExcludedWeights_DoNotDecay()
    {
        SpecifiedModel model = Of(Input(3), Dense(3, default, ("Name", "still"), ("Trainable", false)), Dense(3, default, ("Name", "moved")));
        Numbers.FillBiases(model);
        Weight[] weights = [.. model.Layers.SelectMany(static layer => layer.Weights)];
        float[][] before = [.. weights.Select(static weight => weight.Values.ToArray())];
        var optimizer = new Lion(learningRate: 0.5f) { WeightDecay = 1, ExcludedFromWeightDecay = ["moved.bias"] };
        var step = new TrainingStep(model, Set(model, 8), new FitOptions { Optimizer = optimizer, BatchSize = 8, Threads = 1 });

        step.Run([.. Enumerable.Range(0, 8)]);

        foreach ((Weight weight, float[] values) in weights.Zip(before))
        {
            float kept = weight.FullName == "moved.kernel" ? 0.5f : 1;
            float length = weight.FullName.StartsWith("moved", StringComparison.Ordinal) ? 0.5f : 0;
            Assert.All(weight.Values.ToArray().Zip(values), pair => Assert.Equal(length, Math.Abs(pair.First - kept * pair.Second), 1e-6));
        }
    }

    [Fact]
    public void SharedWeights_CountOnceInTheNorm()
    {
        SpecifiedModel model = Of(Input(3), Dense(3, default, ("Name", "once"), ("UseBias", false)), Line("TiedDense", ("layer", "once"), ("UseBias", false)));
        float[] before = model.Layers[0].Weights[0].Values.ToArray();
        var step = new TrainingStep(model, Set(model, 8), new FitOptions { Optimizer = new SGD(1) { GlobalClipNorm = 1e-3 }, BatchSize = 8, Threads = 2 });

        step.Run([.. Enumerable.Range(0, 8)]);

        double moved = model.Layers[0].Weights[0].Values.ToArray().Zip(before).Sum(static pair => Math.Pow(pair.First - pair.Second, 2));
        Assert.Equal(1e-3, Math.Sqrt(moved), 1e-6);
    }

    private static Optimizer[] Kinds() =>
    [
        .. OptimizerCases.Kinds(),
        new Adam { ClipNorm = 0.5, WeightDecay = 1e-3 },
        new Nadam(0.01f) { GlobalClipNorm = 0.5, GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.5, MovingAverageOverwriteFrequency = 2 },
        new RMSprop { ClipValue = 0.01, Schedule = new CosineDecay(0.01, 1000) },
    ];

    private static SampleSet Set(Model model, int count)
    {
        Samples samples = Numbers.Uniform(count, model.GetArchitecture().InputShape!.Value);
        return new SampleSet([samples], [samples]);
    }

    private static SpecifiedModel Of(params Autoencoders.Models.Declaration[] lines) => new(new Autoencoders.Models.ModelSpec("Test", [new("Model"), .. lines]), seed: 3);
}
