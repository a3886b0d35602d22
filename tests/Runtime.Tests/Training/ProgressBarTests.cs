using System;
using System.IO;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training;

public sealed class ProgressBarTests
{
    private readonly StringWriter _output = new() { NewLine = "\n" };

    [Fact]
    public void InAPipe_EachEpochIsOneLine()
    {
        ProgressBar bar = Begin(isTerminal: false, validationCount: 6000);
        for (int epoch = 1; epoch <= 2; epoch++)
        {
            bar.OnEpochBegin(epoch, 844);
            bar.OnStepEnd(new StepResult(epoch, 1, 0.5, TimeSpan.FromMilliseconds(10)));
            bar.OnEpochEnd(new EpochResult(epoch, 0.13579, epoch == 1 ? 0.00073 : null, 844, TimeSpan.FromSeconds(6)));
        }

        bar.OnTrainEnd(new FitEnd(FitOutcome.Completed));

        Assert.Equal(
            """
            Train on 54000 samples, validate on 6000 samples
            Epoch 1/2 - 844/844 - 6s 7ms/step - loss: 0.1358 - val_loss: 7.3000e-04
            Epoch 2/2 - 844/844 - 6s 7ms/step - loss: 0.1358

            """,
            _output.ToString());
    }

    [Fact]
    public void InATerminal_TheBarIsPaintedOver()
    {
        ProgressBar bar = Begin(isTerminal: true, validationCount: 0);
        bar.OnEpochBegin(1, 844);
        bar.OnStepEnd(new StepResult(1, 1, 0.75, TimeSpan.FromSeconds(1)));
        bar.OnStepEnd(new StepResult(1, 2, 0.74, TimeSpan.FromMilliseconds(1049)));
        bar.OnStepEnd(new StepResult(1, 300, 0.25, TimeSpan.FromSeconds(30)));
        bar.OnStepEnd(new StepResult(1, 844, 0.125, TimeSpan.FromSeconds(84.4)));
        bar.OnEpochEnd(new EpochResult(1, 0.125, null, 844, TimeSpan.FromSeconds(84.4)));
        bar.OnTrainEnd(new FitEnd(FitOutcome.Completed));

        string[] paints = _output.ToString().Split('\r');
        Assert.Equal("Train on 54000 samples\nEpoch 1/2\n", paints[0]);
        Assert.Equal("  1/844 [..............................] - ETA: 14:03 - 1s/step - loss: 0.7500", paints[1]);
        Assert.Equal("300/844 [=========>....................] - ETA: 54s - 100ms/step - loss: 0.2500", paints[2].TrimEnd(' '));
        Assert.Equal("844/844 [==============================] - ETA: 0s - 100ms/step - loss: 0.1250", paints[3].TrimEnd(' '));
        Assert.Equal("844/844 [==============================] - 84s 100ms/step - loss: 0.1250", paints[4].TrimEnd(' ', '\n'));
        Assert.EndsWith("\n", paints[4], StringComparison.Ordinal);
        Assert.Equal(5, paints.Length);
    }

    [Fact]
    public void APaint_CoversTheOneBefore()
    {
        ProgressBar bar = Begin(isTerminal: true, validationCount: 0);
        bar.OnEpochBegin(1, 844);
        bar.OnStepEnd(new StepResult(1, 1, 123456.75, TimeSpan.FromHours(2)));
        bar.OnStepEnd(new StepResult(1, 2, 1, TimeSpan.FromHours(2.1)));

        string[] paints = _output.ToString().Split('\r');
        Assert.Contains(" - ETA: 1686:00:00 - 7200s/step - loss: 123456.7500", paints[1], StringComparison.Ordinal);
        Assert.True(paints[2].Length >= paints[1].Length);
    }

    [Fact]
    public void ATrainingThatEndsEarly_LeavesItsBarOnALineOfItsOwn()
    {
        ProgressBar bar = Begin(isTerminal: true, validationCount: 0);
        bar.OnEpochBegin(1, 10);
        bar.OnStepEnd(new StepResult(1, 1, 0.5, TimeSpan.FromMilliseconds(0.5)));
        bar.OnTrainEnd(new FitEnd(FitOutcome.Completed));

        Assert.EndsWith(" 1/10 [==>...........................] - ETA: 0s - 500us/step - loss: 0.5000\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AWholeTraining_InAnyCulture()
    {
        OtherCulture.Run(() => new ReluSigmoid().Fit(
            Numbers.Uniform(10, 12),
            new FitOptions { Epochs = 3, BatchSize = 4, Callbacks = { new ProgressBar(_output, isTerminal: false) } }));

        string[] lines = _output.ToString().Split('\n');
        Assert.Equal("Train on 10 samples", lines[0]);
        Assert.Equal(5, lines.Length);
        Assert.Matches(@"^Epoch 3/3 - 3/3 - 0s \d+(us|ms)/step - loss: 0\.\d{4}$", lines[3]);
    }

    private ProgressBar Begin(bool isTerminal, int validationCount)
    {
        var bar = new ProgressBar(_output, isTerminal);
        bar.OnTrainBegin(new FitRun(new ReluSigmoid(), new FitOptions { Epochs = 2 }, 54000, validationCount));
        return bar;
    }
}
