using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training;

public sealed class StreamTests
{
    private static readonly Samples Samples = Numbers.Uniform(22, 12);

    [Fact]
    public void AStream_GivesTheBitsOfTheSameSamplesInTheSameOrder()
    {
        var atHand = new ReluSigmoid();
        History expected = atHand.Fit(Samples, new FitOptions { Epochs = 3, BatchSize = 8, Shuffle = false });
        var streamed = new ReluSigmoid();

        History history = streamed.Fit(Batches(), new FitOptions { Epochs = 3 });

        Assert.Equal(Numbers.WeightBits(atHand), Numbers.WeightBits(streamed));
        Assert.Equal(expected["loss"], history["loss"]);
    }

    [Fact]
    public void AnAsynchronousStream_DoesToo()
    {
        var plain = new ReluSigmoid();
        plain.Fit(Batches(), new FitOptions { Epochs = 2, Validation = Samples });
        var streamed = new ReluSigmoid();

        streamed.Fit(Slowly(Batches()), new FitOptions { Epochs = 2, Validation = Samples });

        Assert.Equal(Numbers.WeightBits(plain), Numbers.WeightBits(streamed));
    }

    [Fact]
    public void AnEndlessStream_IsTakenOnByEpochsOfSoManySteps()
    {
        var model = new ReluSigmoid();
        int opened = 0;
        IEnumerable<Batch> Endless()
        {
            opened++;
            while (true)
                yield return new Batch(Samples[..8]);
        }

        History history = model.Fit(Endless(), new FitOptions { Epochs = 4, StepsPerEpoch = 5 });

        Assert.Equal([5, 5, 5, 5], history.Epochs.Select(static epoch => epoch.Steps));
        Assert.Equal(1, opened);
    }

    [Fact]
    public void AStreamThatRunsOut_EndsTheTraining_SayingWhere()
    {
        History history = new ReluSigmoid().Fit(Batches(), new FitOptions { Epochs = 4, StepsPerEpoch = 2 });

        Assert.Equal([2, 1], history.Epochs.Select(static epoch => epoch.Steps));
        Assert.Equal("The stream ran out of batches after 1 steps of epoch 2.", history.StopReason);
    }

    [Fact]
    public void AStreamsWeights_AreThoseOfItsBatches()
    {
        var atHand = new ReluSigmoid();
        float[] weights = [.. Enumerable.Range(0, 22).Select(static at => at % 3 / 2f)];
        atHand.Fit(Samples, new FitOptions { BatchSize = 8, Shuffle = false, SampleWeights = weights });
        var streamed = new ReluSigmoid();

        streamed.Fit(Batches(weights), new FitOptions());

        Assert.Equal(Numbers.WeightBits(atHand), Numbers.WeightBits(streamed));
    }

    [Fact]
    public void AStreamThatThrows_EndsTheTraining_WithTheWeightsOfTheLastStep()
    {
        var model = new ReluSigmoid();
        IEnumerable<Batch> Failing()
        {
            foreach (Batch batch in Batches().Take(2))
                yield return batch;
            throw new InvalidOperationException("the cable was pulled");
        }

        DataStreamException failure = Assert.Throws<DataStreamException>(() => model.Fit(Failing(), new FitOptions()));

        Assert.Equal("The stream of batches failed at batch 3 in epoch 1: the cable was pulled. The weights are those of the last step.", failure.Message);
        var expected = new ReluSigmoid();
        expected.Fit(Batches(), new FitOptions { Steps = 2 });
        Assert.Equal(Numbers.WeightBits(expected), Numbers.WeightBits(model));
    }

    [Fact]
    public void BatchesThatDoNotFit_AreRefused_SayingWhatDiffers()
    {
        Assert.Equal("The stream has no batches: there is nothing to train on. (Parameter 'batches')", Message<ArgumentException>([]));
        Assert.StartsWith("ReluSigmoid takes samples of (12); the inputs are (11).", Message<ArgumentException>([new Batch(Numbers.Uniform(8, 11))]), StringComparison.Ordinal);
        Assert.Contains("batch 2 in epoch 1: it has 9 samples, the first one 8.", Message<DataStreamException>([new Batch(Samples[..8]), new Batch(Samples[..9])]), StringComparison.Ordinal);
        Assert.Contains("batch 2 in epoch 1: its samples are (11), those of the first one (12).", Message<DataStreamException>([new Batch(Samples[..8]), new Batch(Numbers.Uniform(8, 11))]), StringComparison.Ordinal);
        Assert.Contains("batch 2 in epoch 1: it delivered a null.", Message<DataStreamException>([new Batch(Samples[..8]), null!]), StringComparison.Ordinal);
        Assert.Contains("ValidationSplit", Assert.Throws<ArgumentException>(() => new ReluSigmoid().Fit(Batches(), new FitOptions { ValidationSplit = 0.1 })).Message, StringComparison.Ordinal);

        static string Message<T>(IEnumerable<Batch> batches)
            where T : Exception => Assert.Throws<T>(() => new ReluSigmoid().Fit(batches, new FitOptions())).Message;
    }

    [Fact]
    public void NoThreadIsLeftBehind_HoweverAStreamEnds()
    {
        int before = Threads();
        for (int repeat = 0; repeat < 10; repeat++)
        {
            using var source = new CancellationTokenSource();
            new ReluSigmoid().Fit(Batches(), new FitOptions());
            Assert.Throws<TrainingCanceledException>(() => new ReluSigmoid().Fit(Batches(), new FitOptions { Epochs = 50, Callbacks = { new Recorder(_ => source.Cancel()) } }, source.Token));
            Assert.Throws<CallbackException>(() => new ReluSigmoid().Fit(Batches(), new FitOptions { Callbacks = { new Recorder(static _ => throw new InvalidOperationException()) } }));
            Assert.Throws<DataStreamException>(() => new ReluSigmoid().Fit(Batches().Append(null!), new FitOptions()));
        }

        // Other tests' threads come and go; forty that stayed would show.
        Assert.True(SpinWait.SpinUntil(() => Threads() < before + 20, TimeSpan.FromSeconds(10)), $"{Threads()} threads, {before} before");
    }

    [Fact]
    public void AnAsynchronousStreamThatHangs_EndsWhenTheTrainingIsCancelled()
    {
        using var source = new CancellationTokenSource();
        bool wasDisposed = false;
        async IAsyncEnumerable<Batch> Hanging([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop = default)
        {
            try
            {
                yield return new Batch(Samples[..8]);
                await Task.Delay(Timeout.Infinite, stop);
            }
            finally
            {
                wasDisposed = true;
            }
        }

        Assert.Throws<TrainingCanceledException>(() => new ReluSigmoid().Fit(Hanging(), new FitOptions { Callbacks = { new Recorder(_ => source.Cancel()) } }, source.Token));
        Assert.True(wasDisposed);
    }

    [Fact]
    public void StepsOverAStream_TakeAsManyEpochsAsTheyNeed()
    {
        History history = new ReluSigmoid().Fit(Batches(), new FitOptions { Steps = 7 });

        Assert.Equal([3, 3, 1], history.Epochs.Select(static epoch => epoch.Steps));
        Assert.Null(history.StopReason);
    }

    [Fact]
    public async Task AStreamThatHangsBeforeItsFirstBatch_EndsWhenTheTrainingIsCancelled()
    {
        using var source = new CancellationTokenSource();
        async IAsyncEnumerable<Batch> Hanging([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop = default)
        {
            source.CancelAfter(10);
            await Task.Delay(Timeout.Infinite, stop);
            yield return new Batch(Samples[..8]);
        }

        Task training = Task.Run(() => new ReluSigmoid().Fit(Hanging(), cancellationToken: source.Token), CancellationToken.None);

        await Assert.ThrowsAsync<TrainingCanceledException>(() => training.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void AnAsynchronousStream_NeedsNothingOfTheThreadThatTrains()
    {
        History? history = null;
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new Window());
            history = new ReluSigmoid().Fit(Slowly(Batches()), new FitOptions { Epochs = 2 });
        });
        thread.IsBackground = true;
        thread.Start();

        Assert.True(thread.Join(TimeSpan.FromSeconds(30)), "The stream waits for the thread that waits for it.");
        Assert.Equal(2, history!.Epochs.Count);
    }

    [Fact]
    public void ASampleThatIsNotFinite_IsNamedByItsPlaceInTheBatch()
    {
        float[] values = Samples.ToArray();
        values[13 * 12] = float.NaN;
        Samples spoilt = Samples.FromFloats(values, new Shape(12));

        NonFiniteLossException failure = Assert.Throws<NonFiniteLossException>(() => new ReluSigmoid().Fit(new[] { new Batch(Samples[..8]), new Batch(spoilt[8..16]) }, new FitOptions()));

        Assert.StartsWith("The loss became not a number at step 2 of epoch 1. Sample 5 of the batch holds a value that is not finite.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    public void AWeightThatIsNone_IsRefused(float weight) =>
        Assert.Contains("a weight is a finite number, at least 0", Assert.Throws<ArgumentException>(() => new Batch(Samples[..2], Samples[..2], [1, weight])).Message, StringComparison.Ordinal);

    private static int Threads() => Process.GetCurrentProcess().Threads.Count;

    private static IEnumerable<Batch> Batches(float[]? weights = null)
    {
        for (int start = 0; start < Samples.Count; start += 8)
        {
            int end = Math.Min(start + 8, Samples.Count);
            Samples some = Samples[start..end];
            yield return new Batch(some, some, weights?[start..end]);
        }
    }

    private static async IAsyncEnumerable<Batch> Slowly(IEnumerable<Batch> batches)
    {
        foreach (Batch batch in batches)
        {
            await Task.Delay(1);
            yield return batch;
        }
    }

    /// <summary>What a window's thread has: whatever is sent to it waits until the thread is free, which here is never.</summary>
    private sealed class Window : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
