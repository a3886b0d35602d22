using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Autoencoders.Layers;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training;

public sealed class CallbackTests
{
    private static readonly Samples Ten = Numbers.Uniform(10, 12);

    [Fact]
    public void Callbacks_AreToldInOrder_AndOneAfterTheOther()
    {
        Recorder first = new(), second = new();

        new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 2, BatchSize = 6, Validation = Ten, Callbacks = { first, second } });

        string[] expected =
            ["begin", "epoch 1 of 2 steps", "step 1", "step 2", "end of epoch", "epoch 2 of 2 steps", "step 1", "step 2", "end of epoch", "end"];
        Assert.Equal(expected, first.Events);
        Assert.Equal(expected, second.Events);
        Assert.Equal((2, 10, 10), (first.Run!.Epochs, first.Run.SampleCount, first.Run.ValidationCount));
        Assert.Equal([1, 2], first.Epochs.Select(static epoch => epoch.Epoch));
        Assert.All(first.Epochs, static epoch => Assert.NotNull(epoch.ValidationLoss));
    }

    [Fact]
    public void ACallback_MayPredictEvaluateAndSave_WithoutATrace()
    {
        var curious = new ReluSigmoid();
        curious.Fit(Ten, new FitOptions
        {
            Epochs = 3,
            BatchSize = 4,
            Callbacks = { new Recorder(_ => curious.Evaluate(curious.Decode(curious.Encode(Ten)), Loss.MeanSquaredError)) },
        });
        var plain = new ReluSigmoid();
        plain.Fit(Ten, new FitOptions { Epochs = 3, BatchSize = 4 });

        Assert.Equal(Numbers.WeightBits(plain), Numbers.WeightBits(curious));
    }

    [Fact]
    public void WeightsThatACallbackChanges_AreThoseOfTheNextStep()
    {
        var model = new ReluSigmoid();
        var losses = new List<double>();
        var other = new ReluSigmoid(seed: 5);
        var recorder = new Recorder(step =>
        {
            losses.Add(step.Loss);
            Copy(other, model);
        });

        model.Fit(Ten, new FitOptions { Epochs = 2, BatchSize = 10, Callbacks = { recorder } });

        Assert.Equal(other.Evaluate(Ten, Loss.MeanSquaredError), losses[1], 1e-12);
    }

    [Fact]
    public void AnEndedTraining_IsAlwaysToldOf()
    {
        var recorder = new Recorder(static _ => throw new InvalidOperationException("enough"));

        CallbackException failure = Assert.Throws<CallbackException>(() => new ReluSigmoid().Fit(Ten, new FitOptions { Callbacks = { recorder } }));

        Assert.Equal("The callback Recorder failed at step 1 of epoch 1: enough. The model keeps the weights of its last step.", failure.Message);
        Assert.IsType<InvalidOperationException>(failure.InnerException);
        Assert.Equal("end", recorder.Events[^1]);
    }

    [Fact]
    public void Cancelling_EndsAfterTheStep_AndKeepsWhatWasLearnt()
    {
        using var source = new CancellationTokenSource();
        var model = new ReluSigmoid();
        var recorder = new Recorder(step =>
        {
            if (step is { Epoch: 3, Step: 2 })
                source.Cancel();
        });

        TrainingCanceledException canceled = Assert.Throws<TrainingCanceledException>(
            () => model.Fit(Ten, new FitOptions { Epochs = 9, BatchSize = 4, Callbacks = { recorder } }, source.Token));

        Assert.Equal(source.Token, canceled.CancellationToken);
        Assert.Equal(2, canceled.History.Epochs.Count);
        Assert.Equal(["step 2", "end"], recorder.Events[^2..]);
        var expected = new ReluSigmoid();
        expected.Fit(Ten, new FitOptions { Steps = 8, BatchSize = 4 });
        Assert.Equal(Numbers.WeightBits(expected), Numbers.WeightBits(model));
        Assert.All(model.Layers.SelectMany(static layer => layer.Weights), static weight => Assert.All(weight.Values.ToArray(), static value => Assert.True(float.IsFinite(value))));
    }

    [Fact]
    public void ACancelledToken_LeavesTheWeightsAlone()
    {
        var model = new ReluSigmoid();
        int[] before = Numbers.WeightBits(model);

        Assert.Empty(Assert.Throws<TrainingCanceledException>(() => model.Fit(Ten, null, new CancellationToken(true))).History.Epochs);
        Assert.Throws<OperationCanceledException>(() => model.Evaluate(Ten, Loss.MeanSquaredError, cancellationToken: new CancellationToken(true)));
        Assert.Throws<OperationCanceledException>(() => model.Predict(Ten, cancellationToken: new CancellationToken(true)));
        Assert.Equal(before, Numbers.WeightBits(model));
    }

    [Theory]
    [InlineData(float.NaN, "not a number")]
    [InlineData(float.PositiveInfinity, "")]
    [InlineData(float.NegativeInfinity, "")]
    public void NonFiniteData_IsRefusedByItsPosition_AndTheStepNotTaken(float value, string what)
    {
        float[] values = Ten.ToArray();
        values[6 * 12 + 5] = value;
        var model = new ReluSigmoid();
        var before = new List<int[]> { Numbers.WeightBits(model) };
        var recorder = new Recorder(_ => before.Add(Numbers.WeightBits(model)));

        NonFiniteLossException refused = Assert.Throws<NonFiniteLossException>(
            () => model.Fit(Samples.FromFloats(values, new Shape(12)), new FitOptions { Epochs = 2, BatchSize = 3, Shuffle = false, Callbacks = { recorder } }));

        Assert.Contains("Sample 6 ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("step 3 of epoch 1", refused.Message, StringComparison.Ordinal);
        Assert.Contains(what, refused.Message, StringComparison.Ordinal);
        Assert.Empty(refused.History.Epochs);
        Assert.Equal(before[2], Numbers.WeightBits(model));
        Assert.Equal("end", recorder.Events[^1]);
    }

    [Fact]
    public void ALearningRateThatBlowsUp_IsNamed()
    {
        var model = new EluTanh();
        NonFiniteLossException refused = Assert.Throws<NonFiniteLossException>(
            () => model.Fit(Numbers.Uniform(10, 10), new FitOptions { Epochs = 500, Optimizer = new SGD(1e9f) }));

        Assert.Contains("lower the learning rate (1E+09)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APenaltyThatIsNotFinite_LeavesTheWeightsAlone()
    {
        // The input is 0, so the huge kernel does not reach the output; its penalty is infinite all the same.
        var model = new EluTanh();
        model.Dense.Kernel.Values.Fill(1e30f);
        int[] before = Numbers.WeightBits(model);

        Assert.Throws<NonFiniteLossException>(() => model.Fit(Samples.FromFloats(new float[30], new Shape(10))));

        Assert.Equal(before, Numbers.WeightBits(model));
    }

    private static void Copy(Model from, Model to)
    {
        foreach ((Weight source, Weight target) in from.Layers.SelectMany(static layer => layer.Weights).Zip(to.Layers.SelectMany(static layer => layer.Weights)))
            source.Values.CopyTo(target.Values);
    }
}
