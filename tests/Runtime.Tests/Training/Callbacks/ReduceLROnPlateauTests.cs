using System;
using System.IO;
using System.Linq;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training.Callbacks;

public sealed class ReduceLROnPlateauTests
{
    [Fact]
    public void TheRate_IsLoweredAfterPatienceEpochs_AndCountingBeginsAnew() => Check(
        new ReduceLROnPlateau { Factor = 0.5, Patience = 2 },
        [(5, 1), (5, 1), (5, 0.5), (5, 0.5), (5, 0.25), (4, 0.25), (4, 0.25), (4, 0.125)]);

    [Fact]
    public void NothingIsCountedDuringTheCooldown() => Check(
        new ReduceLROnPlateau { Factor = 0.5, Patience = 1, Cooldown = 2 },
        [(5, 1), (5, 0.5), (5, 0.5), (5, 0.25), (5, 0.25), (5, 0.125)]);

    [Fact]
    public void PatienceZero_IsAsOne() => Check(new ReduceLROnPlateau { Factor = 0.5, Patience = 0 }, [(5, 1), (5, 0.5), (4, 0.5), (4, 0.25)]);

    [Fact]
    public void MinDelta_HasToBeExceeded() => Check(
        new ReduceLROnPlateau { Factor = 0.5, Patience = 1, MinDelta = 0.25 },
        [(5, 1), (4.75, 0.5), (4.7, 0.5), (4.5, 0.25), (4.25, 0.25)]);

    [Fact]
    public void TheSmallestRate_IsReachedAndKept() => Check(
        new ReduceLROnPlateau { Factor = 0.25, Patience = 1, MinLearningRate = 0.1 },
        [(5, 1), (5, 0.25), (5, 0.1f), (5, 0.1f)]);

    [Fact]
    public void TheDefaults_AreKeras()
    {
        (double, double)[] course = [(5, 1), .. Enumerable.Repeat((4.99995, 1.0), 9), (4.99995, (double)0.1f)];
        Check(new ReduceLROnPlateau(), course);
    }

    [Fact]
    public void AMetricThatShouldRise_IsWatchedThatWay()
    {
        var options = new FitOptions { Epochs = 9, Optimizer = new SGD(1), Metrics = { new Runs.Named("fit", isBetterHigher: true) } };
        var reduce = new ReduceLROnPlateau { Monitor = "val_fit", Factor = 0.5, Patience = 1 };
        reduce.OnTrainBegin(Runs.Of(options, metrics: "fit"));
        double[] values = [0.5, 0.6, 0.7, 0.6];
        for (int at = 0; at < values.Length; at++)
        {
            Assert.Equal(1, options.Optimizer.LearningRate);
            reduce.OnEpochEnd(Runs.Epoch(at + 1, "fit", values[at]));
        }

        Assert.Equal(0.5f, options.Optimizer.LearningRate);
    }

    [Fact]
    public void AResumedOne_LowersAtTheSameEpochs()
    {
        double[] losses = [5, 5, 5, 4, 4, 4, 4, 4, 4.2];
        float[] expected = Rates(losses, resumeAt: -1);
        Assert.Equal(4, expected.Distinct().Count());
        for (int at = 0; at < losses.Length; at++)
            Assert.Equal(expected, Rates(losses, at));
    }

    [Fact]
    public void ATraining_TakesItsNextStepsWithTheLoweredRate_AndItIsPrinted()
    {
        var output = new StringWriter { NewLine = "\n" };
        History history = null!;
        OtherCulture.Run(() => history = new ReluSigmoid().Fit(Numbers.Uniform(10, 12), new FitOptions
        {
            Epochs = 4,
            Optimizer = new SGD(0.5f),
            Callbacks = { new ReduceLROnPlateau { Monitor = "loss", MinDelta = 9, Factor = 0.25, Patience = 2, Verbose = 1, Output = output } },
        }));

        Assert.Equal([0.5, 0.5, 0.5, 0.125], history["learning_rate"]);
        Assert.Equal("\nEpoch 3: ReduceLROnPlateau reducing learning rate to 0.125.\n", output.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void AFactorThatLowersNothing_IsRefused(double factor) =>
        Assert.StartsWith("Factor is above 0 and below 1; got ", Assert.Throws<ArgumentOutOfRangeException>(() => new ReduceLROnPlateau { Factor = factor }).Message, StringComparison.Ordinal);

    [Fact]
    public void OtherSettingsOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ReduceLROnPlateau { Patience = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ReduceLROnPlateau { Cooldown = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ReduceLROnPlateau { MinDelta = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ReduceLROnPlateau { MinLearningRate = double.PositiveInfinity });
        Assert.Equal(
            "There is no 'val_loss' to lower the learning rate by; there is loss. Give Validation or ValidationSplit.",
            Assert.Throws<InvalidOperationException>(static () => new ReduceLROnPlateau().OnTrainBegin(Runs.Of(validationCount: 0))).Message);
    }

    [Fact]
    public void ASchedule_LeavesNothingToLower()
    {
        var options = new FitOptions { Epochs = 2, Optimizer = new SGD { Schedule = new ExponentialDecay(0.1, 10, 0.5) } };

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => new ReduceLROnPlateau().OnTrainBegin(Runs.Of(options)));

        Assert.Contains("comes from its schedule, so it cannot be lowered", refused.Message, StringComparison.Ordinal);
    }

    // Each epoch's loss, and the rate after it.
    private static void Check(ReduceLROnPlateau reduce, (double Loss, double Rate)[] course)
    {
        var options = new FitOptions { Epochs = 99, Optimizer = new SGD(1) };
        reduce.OnTrainBegin(Runs.Of(options));
        for (int at = 0; at < course.Length; at++)
        {
            reduce.OnEpochEnd(Runs.Epoch(at + 1, course[at].Loss));
            Assert.Equal((at + 1, (float)course[at].Rate), (at + 1, options.Optimizer.LearningRate));
        }
    }

    private static float[] Rates(double[] losses, int resumeAt)
    {
        var options = new FitOptions { Epochs = 99, Optimizer = new SGD(1) };
        ReduceLROnPlateau reduce = Begin();
        var rates = new float[losses.Length];
        for (int at = 0; at < losses.Length; at++)
        {
            if (at == resumeAt)
            {
                var state = new TrainingState();
                reduce.Save(state);
                reduce = Begin();
                reduce.Load(state);
            }

            reduce.OnEpochEnd(Runs.Epoch(at + 1, losses[at]));
            rates[at] = options.Optimizer.LearningRate;
        }

        return rates;

        ReduceLROnPlateau Begin()
        {
            var made = new ReduceLROnPlateau { Patience = 2, Cooldown = 1 };
            made.OnTrainBegin(Runs.Of(options));
            return made;
        }
    }
}
