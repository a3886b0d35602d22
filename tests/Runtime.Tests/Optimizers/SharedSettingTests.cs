using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Autoencoders.Runtime.Tests.Optimizers;

/// <summary>What every optimizer can do besides its rule: clipping, weight decay, averages, accumulation, and their order.</summary>
public sealed class SharedSettingTests
{
    private static readonly JsonElement Settings = Golden.Read("optimizer_settings_golden.json");

    public static IEnumerable<TheoryDataRow<int>> Cases =>
        Enumerable.Range(0, Settings.GetProperty("cases").GetArrayLength()).Select(static number => new TheoryDataRow<int>(number));

    [Theory]
    [MemberData(nameof(Cases))]
    public void TenSteps_AreThoseOfDoublePrecision(int number)
    {
        JsonElement row = Settings.GetProperty("cases")[number];
        var training = new OptimizerCases(Of(row), Arrays(Settings.GetProperty("starts")));
        int step = 0;
        foreach (JsonElement gradients in Settings.GetProperty("gradients").EnumerateArray())
        {
            training.Step(Arrays(gradients));
            Golden.AssertClose(Flat(row.GetProperty("after")[step]), training.Parameters, 1e-6, 1e-6, $"{row.GetProperty("arguments")} step {++step}");
        }

        training.Update.FinishTraining();
        double[] averages = Flat(row.GetProperty("averages"));
        Golden.AssertClose(averages.Length > 0 ? averages : Flat(row.GetProperty("after")[step - 1]), training.Parameters, 1e-6, 1e-6, "after training");
    }

    [Fact]
    public void NormsOfManyBlocks_AreThoseOfTheWholeWeight()
    {
        float[] zeros = new float[30_000], gradient = new float[30_000];
        Array.Fill(gradient, 2);
        gradient[29_999] = -200;
        double norm = Math.Sqrt(29_999 * 4.0 + 40_000);
        var each = new OptimizerCases(new SGD(1) { ClipNorm = 5 }, zeros, [0]);
        var all = new OptimizerCases(new SGD(1) { GlobalClipNorm = 5 }, zeros, [0]);

        each.Step(gradient, [3]);
        all.Step(gradient, [300]);

        Assert.Equal(1000 / norm, each.Parameters[29_999], 1e-6);
        Assert.Equal(-3, each.Parameters[30_000]);
        Assert.Equal(1000 / Math.Sqrt(norm * norm + 90_000), all.Parameters[29_999], 1e-6);
    }

    [Fact]
    public void SmallGradients_AreNotTouchedByClipping()
    {
        float[] gradient = [0.1f, -0.3f, 1e-7f, 0];
        foreach (Optimizer optimizer in (Optimizer[])[new SGD(1) { ClipNorm = 1 }, new SGD(1) { GlobalClipNorm = 1 }, new SGD(1) { ClipValue = 1 }])
        {
            var training = new OptimizerCases(optimizer, new float[4]);
            training.Step(gradient);
            Assert.Equal(gradient.Select(static value => 0 - value), training.Parameters);
        }
    }

    [Fact]
    public void DecayTooSmallForOneMinusIt_StillAddsUp()
    {
        var training = new OptimizerCases(new SGD(1e-4f) { WeightDecay = 1e-3 }, [1f, 0.001f]);
        for (int step = 0; step < 10; step++)
            training.Step([0f, 0f]);
        Assert.Equal(0.001 * (1 - 1e-6), training.Parameters[1], 3e-10);
    }

    [Fact]
    public void TrainingWithoutSteps_LeavesTheWeights()
    {
        var training = new OptimizerCases(new Adam { UseExponentialMovingAverage = true }, [1f, 2f]);
        training.Update.FinishTraining();
        Assert.Equal([1f, 2f], training.Parameters);
    }

    [Fact]
    public void Schedule_SaysTheRateOfEveryStep()
    {
        var training = new OptimizerCases(new SGD { Schedule = new PiecewiseConstantDecay([0, 1], [1, 10, 100]) }, [0f]);
        foreach (float expected in (float[])[-1, -11, -111, -211])
        {
            training.Step([1f]);
            Assert.Equal(expected, training.Parameters[0]);
        }
    }

    [Fact]
    public void ScheduleWithAnImpossibleRate_IsRefusedNamingIt()
    {
        var training = new OptimizerCases(new SGD { Schedule = new Growing() }, [0f]);
        training.Step([1f]);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => training.Step([1f]));
        Assert.Contains("the schedule gave -1 for iteration 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ScheduledRate_CannotBeSet()
    {
        var adam = new Adam { Schedule = new ExponentialDecay(0.25, 10, 0.5) };
        Assert.Equal(0.25f, adam.LearningRate);
        Assert.Equal(0.125, adam.RateAt(10));
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => adam.LearningRate = 1);
        Assert.Contains("comes from its schedule", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoWaysOfClipping_AreRefusedNamingBoth()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Adam { ClipNorm = 1, ClipValue = 0.5 });
        Assert.Contains("ClipNorm is set, so ClipValue cannot be", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Adam { GlobalClipNorm = 1, ClipNorm = 0.5 });
    }

    [Fact]
    public void SettingsOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SGD { ClipNorm = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SGD { ClipValue = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SGD { GlobalClipNorm = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SGD { WeightDecay = -1e-3 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SGD { WeightDecay = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SGD { MovingAverageMomentum = 1.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SGD { MovingAverageOverwriteFrequency = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SGD { GradientAccumulationSteps = 1 });
    }

    private static Optimizer Of(JsonElement row)
    {
        JsonElement arguments = row.GetProperty("arguments");
        float rate = row.Float("learningRate");
        double? Number(string name) => arguments.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : null;
        double? clipNorm = Number("clipNorm"), clipValue = Number("clipValue"), globalClipNorm = Number("globalClipNorm"), weightDecay = Number("weightDecay"), average = Number("average");
        int? overwrite = (int?)Number("overwrite"), accumulate = (int?)Number("accumulate");
        string[] excluded = arguments.TryGetProperty("excluded", out JsonElement list) ? [.. list.EnumerateArray().Select(static at => $"w{at.GetInt32()}")] : [];
        LearningRateSchedule? schedule = Number("decay") is { } decay ? new InverseTimeDecay(rate, 1, decay) : null;
        bool averages = average is not null;
        return row.Text("optimizer") switch
        {
            "SGD" => new SGD(rate) { ClipNorm = clipNorm, ClipValue = clipValue, GlobalClipNorm = globalClipNorm, WeightDecay = weightDecay, ExcludedFromWeightDecay = excluded, UseExponentialMovingAverage = averages, MovingAverageMomentum = average ?? 0.99, MovingAverageOverwriteFrequency = overwrite, GradientAccumulationSteps = accumulate },
            "momentum" => new SGD(rate, 0.9f) { Schedule = schedule, WeightDecay = weightDecay, GradientAccumulationSteps = accumulate },
            "nadam" => new Nadam(rate) { UseExponentialMovingAverage = averages, MovingAverageMomentum = average ?? 0.99, GradientAccumulationSteps = accumulate },
            _ => new Adam(rate) { ClipNorm = clipNorm, GlobalClipNorm = globalClipNorm, WeightDecay = weightDecay, ExcludedFromWeightDecay = excluded, UseExponentialMovingAverage = averages, MovingAverageMomentum = average ?? 0.99, MovingAverageOverwriteFrequency = overwrite, GradientAccumulationSteps = accumulate },
        };
    }

    private static float[][] Arrays(JsonElement arrays) => [.. arrays.EnumerateArray().Select(static array => array.EnumerateArray().Select(static number => (float)number.GetDouble()).ToArray())];

    private static double[] Flat(JsonElement arrays) => [.. arrays.EnumerateArray().SelectMany(static array => array.EnumerateArray()).Select(static number => number.GetDouble())];

    private sealed class Growing : LearningRateSchedule
    {
        public override double At(long iteration) => -iteration;
    }
}
