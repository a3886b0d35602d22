using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training.Callbacks;

/// <summary>The lines of Keras' eras, where printed ones are known to the letter.</summary>
public sealed class ProgressStyleTests
{
    private readonly StringWriter _output = new() { NewLine = "\n" };

    [Fact]
    public void Keras22_CountsSamplesAndCallsThemSteps()
    {
        Show(ProgressStyle.Keras2, 1, 60000, 10000, 20, 128, (0.2835, 0.2856, 36 * 60000), (0.2832, 0.2855, 27 * 60000), (0.28314, 0.28526, 27.4 * 60000));

        Assert.Equal(
            """
            Train on 60000 samples, validate on 10000 samples
            Epoch 1/20
            60000/60000 [==============================] - 2s 36us/step - loss: 0.2835 - val_loss: 0.2856
            Epoch 2/20
            60000/60000 [==============================] - 2s 27us/step - loss: 0.2832 - val_loss: 0.2855
            Epoch 3/20
            60000/60000 [==============================] - 2s 27us/step - loss: 0.2831 - val_loss: 0.2853

            """,
            _output.ToString());
    }

    [Fact]
    public void TensorFlow1_CountsSamples()
    {
        Show(ProgressStyle.TensorFlow1, 1, 54000, 6000, 35, 64, (0.1358, 0.1091, 170 * 54000), (0.1046, 0.1041, 117 * 54000), (0.1004, 0.1001, 118 * 54000));

        Assert.Equal(
            """
            Train on 54000 samples, validate on 6000 samples
            Epoch 1/35
            54000/54000 [==============================] - 9s 170us/sample - loss: 0.1358 - val_loss: 0.1091
            Epoch 2/35
            54000/54000 [==============================] - 6s 117us/sample - loss: 0.1046 - val_loss: 0.1041
            Epoch 3/35
            54000/54000 [==============================] - 6s 118us/sample - loss: 0.1004 - val_loss: 0.1001

            """,
            _output.ToString());
    }

    [Theory]
    [InlineData(ProgressStyle.Keras2, 1, "Epoch 1/1\n54000/54000 [==============================] - 6s 109us/step - loss: 0.1358\n")]
    [InlineData(ProgressStyle.TensorFlow1, 1, "Train on 54000 samples\nEpoch 1/1\n54000/54000 [==============================] - 6s 109us/sample - loss: 0.1358\n")]
    [InlineData(ProgressStyle.TensorFlow2, 1, "Epoch 1/1\n844/844 [==============================] - 6s 7ms/step - loss: 0.1358\n")]
    [InlineData(ProgressStyle.Keras3, 1, "844/844 ━━━━━━━━━━━━━━━━━━━━ 6s 7ms/step - loss: 0.1358\n")]
    [InlineData(ProgressStyle.Standard, 1, "Train on 54000 samples\nEpoch 1/1 - 844/844 - 6s 7ms/step - loss: 0.1358\n")]
    [InlineData(ProgressStyle.Keras2, 2, "Epoch 1/1\n - 6s - loss: 0.1358\n")]
    [InlineData(ProgressStyle.TensorFlow1, 2, "Train on 54000 samples\nEpoch 1/1\n54000/54000 - 6s - loss: 0.1358\n")]
    [InlineData(ProgressStyle.TensorFlow2, 2, "Epoch 1/1\n844/844 - 6s - loss: 0.1358 - 6s/epoch - 7ms/step\n")]
    [InlineData(ProgressStyle.Keras3, 2, "844/844 - 6s - 7ms/step - loss: 0.1358\n")]
    [InlineData(ProgressStyle.Standard, 2, "Train on 54000 samples\nEpoch 1/1 - 844/844 - 6s 7ms/step - loss: 0.1358\n")]
    [InlineData(ProgressStyle.Keras3, 0, "")]
    public void EveryStyle_InAPipe(ProgressStyle style, int verbose, string expected)
    {
        Show(style, verbose, 54000, 0, 1, 64, (0.1358, null, 5.9e6));

        Assert.Equal(expected, _output.ToString());
    }

    [Fact]
    public void TheFirstStep_DoesNotCountForTheTimeOfAStep()
    {
        foreach (ProgressStyle style in (ProgressStyle[])[ProgressStyle.TensorFlow2, ProgressStyle.Keras3, ProgressStyle.Standard])
        {
            ProgressBar bar = Begin(style, isTerminal: false);
            bar.OnEpochBegin(1, 5);
            bar.OnStepEnd(Step(1, seconds: 10));
            bar.OnStepEnd(Step(5, seconds: 12));
            bar.OnEpochEnd(new EpochResult(1, 0.5, null, 5, TimeSpan.FromSeconds(12)));
        }

        string[] lines = _output.ToString().Split('\n');
        Assert.Equal("5/5 [==============================] - 12s 500ms/step - loss: 0.5000", lines[1]);
        Assert.Equal("5/5 ━━━━━━━━━━━━━━━━━━━━ 12s 500ms/step - loss: 0.5000", lines[3]);
        Assert.Equal("Epoch 1/2 - 5/5 - 12s 2s/step - loss: 0.5000", lines[5]);
    }

    [Fact]
    public void Keras3_IsColouredInATerminal()
    {
        ProgressBar bar = Begin(ProgressStyle.Keras3, isTerminal: true);
        bar.OnEpochBegin(1, 10);
        bar.OnStepEnd(Step(5, seconds: 100));
        bar.OnEpochEnd(new EpochResult(1, 0.25, 0.5, 10, TimeSpan.FromSeconds(150)));

        Assert.Equal(
            "Epoch 1/2\n"
            + "\r\e[1m 5/10\e[0m \e[32m━━━━━━━━━━\e[0m\e[37m━━━━━━━━━━\e[0m \e[1m8:20\e[0m 100s/step - loss: 0.5000"
            + "\r\e[1m10/10\e[0m \e[32m━━━━━━━━━━━━━━━━━━━━\e[0m\e[37m\e[0m \e[1m150s\e[0m 10s/step - loss: 0.2500 - val_loss: 0.5000\n",
            _output.ToString());
    }

    [Fact]
    public void ABar_IsRepaintedWithTheTimeLeft_AtMostEveryFiftyMilliseconds()
    {
        ProgressBar bar = Begin(ProgressStyle.TensorFlow1, isTerminal: true);
        bar.OnEpochBegin(1, 4);
        bar.OnStepEnd(Step(1, seconds: 1));
        bar.OnStepEnd(Step(2, seconds: 1.04));
        bar.OnStepEnd(Step(3, seconds: 120));

        Assert.Equal(
            "Train on 100 samples, validate on 10 samples\nEpoch 1/2\n"
            + "\r 32/100 [========>.....................] - ETA: 2s - loss: 0.5000"
            + "\r 96/100 [===========================>..] - ETA: 5s - loss: 0.5000",
            _output.ToString());
    }

    [Fact]
    public void EveryMetric_IsShown()
    {
        ProgressBar bar = Begin(ProgressStyle.TensorFlow2, isTerminal: true, "a_loss", "b_mae");
        bar.OnEpochBegin(1, 10);
        bar.OnStepEnd(Step(1, seconds: 1) with { Metrics = [0.25, 1e-4] });
        bar.OnEpochEnd(Runs.Epoch(1, 0.75) with
        {
            Metrics = new Dictionary<string, double> { ["a_loss"] = 0.125, ["b_mae"] = -2 },
            ValidationMetrics = new Dictionary<string, double> { ["a_loss"] = 3, ["b_mae"] = 0 },
        });

        string[] paints = _output.ToString().Split('\r');
        Assert.Equal(" 1/10 [==>...........................] - ETA: 9s - loss: 0.5000 - a_loss: 0.2500 - b_mae: 1.0000e-04", paints[1]);
        Assert.EndsWith(" - loss: 0.5000 - a_loss: 0.1250 - b_mae: -2.0000 - val_loss: 0.7500 - val_a_loss: 3.0000 - val_b_mae: 0.0000e+00", paints[2].TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ProgressStyle.Standard, "\r     12/Unknown - 6s 500ms/step - loss: 0.5000", "12/12 [==============================] - 6s 500ms/step - loss: 0.5000")]
    [InlineData(ProgressStyle.TensorFlow2, "\r     12/Unknown - 6s 500ms/step - loss: 0.5000", "12/12 [==============================] - 6s 500ms/step - loss: 0.5000")]
    public void AStreamOfUnknownLength_HasABarOnceItEnds(ProgressStyle style, string running, string done)
    {
        var bar = new ProgressBar(_output, isTerminal: true) { Style = style };
        bar.OnTrainBegin(new FitRun(new ReluSigmoid(), new FitOptions(), null, 0));
        bar.OnEpochBegin(1, 0);
        bar.OnStepEnd(Step(1, seconds: 0.5));
        bar.OnStepEnd(Step(12, seconds: 6));
        bar.OnEpochEnd(new EpochResult(1, 0.5, null, 12, TimeSpan.FromSeconds(6)));

        Assert.Contains(running, _output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(done + "\n", string.Concat(_output.ToString().Split('\r')[^1].TrimEnd(' ', '\n'), "\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void AnEpochThatIsGoneOnWith_IsTimedByItsOwnSteps()
    {
        ProgressBar bar = Begin(ProgressStyle.Standard, isTerminal: true);
        bar.OnEpochBegin(1, 10);
        bar.OnStepEnd(Step(9, seconds: 2));

        Assert.EndsWith(" 9/10 [==========================>...] - ETA: 2s - 2s/step - loss: 0.5000", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AWholeTrainingOnAStream_InEveryStyle()
    {
        var batches = Enumerable.Range(0, 3).Select(static at => new Batch(Numbers.Uniform(4, 12, seed: at + 1))).ToList();
        foreach (ProgressStyle style in Enum.GetValues<ProgressStyle>())
        {
            foreach (bool isTerminal in (bool[])[false, true])
            {
                var output = new StringWriter { NewLine = "\n" };
                new ReluSigmoid().Fit(batches, new FitOptions { Epochs = 2, Callbacks = { new ProgressBar(output, isTerminal) { Style = style } } });
                Assert.Matches(@"(?s)3/3.* \d+(us|ms)/step - loss: 0\.\d{4} *\n$", output.ToString());
            }
        }
    }

    [Fact]
    public void AnUnknownVerbosity_IsRefused() =>
        Assert.StartsWith("Verbose is 0, 1 or 2; got 3.", Assert.Throws<ArgumentOutOfRangeException>(static () => new ProgressBar { Verbose = 3 }).Message, StringComparison.Ordinal);

    private static StepResult Step(int step, double seconds) => new(1, step, 0.5, TimeSpan.FromSeconds(seconds)) { BatchSize = 32 };

    private ProgressBar Begin(ProgressStyle style, bool isTerminal, params string[] metrics)
    {
        var bar = new ProgressBar(_output, isTerminal) { Style = style };
        bar.OnTrainBegin(Runs.Of(new FitOptions { Epochs = 2 }, metrics: metrics));
        return bar;
    }

    private void Show(ProgressStyle style, int verbose, int samples, int validation, int epochs, int batchSize, params (double Loss, double? Validation, double Microseconds)[] course) =>
        OtherCulture.Run(() =>
        {
            var bar = new ProgressBar(_output, isTerminal: false) { Style = style, Verbose = verbose };
            bar.OnTrainBegin(new FitRun(new ReluSigmoid(), new FitOptions { Epochs = epochs, BatchSize = batchSize }, samples, validation));
            int steps = (samples + batchSize - 1) / batchSize;
            for (int at = 0; at < course.Length; at++)
            {
                TimeSpan elapsed = TimeSpan.FromMicroseconds(course[at].Microseconds);
                bar.OnEpochBegin(at + 1, steps);
                bar.OnStepEnd(new StepResult(at + 1, 1, 0.5, elapsed / steps));
                bar.OnEpochEnd(new EpochResult(at + 1, course[at].Loss, course[at].Validation, steps, elapsed));
            }

            bar.OnTrainEnd(new FitEnd(FitOutcome.Completed));
        });
}
