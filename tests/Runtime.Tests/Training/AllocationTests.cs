using System;
using System.Linq;
using System.Threading;
using Autoencoders.Engine;
using Autoencoders.Runtime.Tests.Layers;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Training;

[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationCollection;

/// <summary>Training allocates nothing once it runs, on no thread.</summary>
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(1, 0.9)]
    [InlineData(2, 0.9)]
    public void Steps_WithEveryKindOfLayerAndPenalty(int threads, double momentum)
    {
        Samples samples = Numbers.Uniform(64, new Shape(3, 4));
        Optimizer optimizer = momentum == 0 ? new Adam() : new SGD(momentum: (float)momentum);

        AssertNothing(new Everything(), samples, samples, Loss.BinaryCrossentropy, optimizer, threads);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Steps_WithEverythingThatOptimizersShare(int threads)
    {
        Samples samples = Numbers.Uniform(64, new Shape(3, 4));
        foreach (Optimizer optimizer in (Optimizer[])
        [
            new AdamW(amsgrad: true) { GlobalClipNorm = 1, GradientAccumulationSteps = 2, UseExponentialMovingAverage = true, MovingAverageOverwriteFrequency = 5, Schedule = new CosineDecayRestarts(1e-3, 10) },
            new Nadam { ClipNorm = 1, WeightDecay = 1e-3, ExcludedFromWeightDecay = ["bias"] },
            new Ftrl(learningRatePower: -0.3) { ClipValue = 0.1 },
            new RMSprop(momentum: 0.5f, centered: true),
        ])
            AssertNothing(new Everything(), samples, samples, Loss.BinaryCrossentropy, optimizer, threads);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Steps_WithSeparateTargets(int threads)
    {
        AssertNothing(new FourToTwo(), Numbers.Uniform(64, 4), Numbers.Uniform(64, 2), Loss.MeanSquaredError, new Adam(), threads);
        AssertNothing(new FourToTwo(), Numbers.Uniform(64, 4), Numbers.Uniform(64, 2), Loss.MeanAbsoluteError, new Adam(), threads);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Steps_WithConstraints(int threads)
    {
        Samples samples = Numbers.Uniform(64, new Shape(8, 6, 1));
        AssertNothing(new Constrained(), samples, samples, Loss.MeanSquaredError, new Adam(), threads);
    }

    [Fact]
    public void Steps_WithConvolutionalStatesAndMasks()
    {
        Samples samples = Numbers.Uniform(64, new Shape(3, 2, 2, 1));
        AssertNothing(new WatchedPictures(), samples, samples, Loss.MeanSquaredError, new Adam(), threads: 2);
    }

    [Fact]
    public void Steps_OverBytes()
    {
        Samples bytes = Samples.FromBytes([.. Enumerable.Range(0, 64 * 12).Select(static i => (byte)(i * 7))], new Shape(12));

        AssertNothing(new ReluSigmoid(), bytes, bytes, Loss.BinaryCrossentropy, new Adam(), threads: 2);
    }

    [Fact]
    public void Steps_OfSharedWeights_Steps_AndLayersOfOnesOwn()
    {
        AssertNothing(new Contracted(), Numbers.Uniform(64, 6), Loss.MeanSquaredError);
        AssertNothing(new Towers(), Numbers.Uniform(64, 6), Loss.MeanSquaredError);
        AssertNothing(new Mirror(), Numbers.Uniform(64, 7), Loss.BinaryCrossentropy);
        AssertNothing(new Film(), Numbers.Uniform(64, new Shape(3, 6, 6, 1)), Loss.BinaryCrossentropy);
        AssertNothing(new Folded(), Numbers.Uniform(64, new Shape(4, 6, 2)), Loss.MeanSquaredError);

        static void AssertNothing(Model model, Samples samples, Loss loss) => AllocationTests.AssertNothing(model, samples, samples, loss, new Adam(), threads: 2);
    }

    [Fact]
    public void StepsOfAWholeTraining_ToldToCallbacks()
    {
        var counter = new Counter();
        Samples samples = Numbers.Uniform(640, new Shape(3, 4));

        new Everything().Fit(samples, new FitOptions { Epochs = 3, BatchSize = 4, Loss = Loss.BinaryCrossentropy, Callbacks = { counter, new Counter() } });

        Assert.Equal(0, counter.AfterTheFirstSteps);
    }

    private static void AssertNothing(Model model, Samples inputs, Samples targets, Loss loss, Optimizer optimizer, int threads)
    {
        var step = new TrainingStep(model, new SampleSet([inputs], [targets]), new FitOptions { Loss = loss, Optimizer = optimizer, BatchSize = 40, Threads = threads });
        int[] rows = [.. Enumerable.Range(0, 40)];
        var meter = new Meter(Teams.Get(threads));
        for (int i = 0; i < 50; i++)
            step.Run(rows);
        long[] before = new long[threads], after = new long[threads];
        meter.Read(after);
        meter.Read(before);

        for (int i = 0; i < 1000; i++)
            step.Run(rows.AsSpan(0, 40 - i % 7));

        meter.Read(after);
        Assert.Equal(before, after);
    }

    /// <summary>What each thread of a team has allocated so far: every thread waits until all are there.</summary>
    private sealed class Meter
    {
        private readonly WorkerTeam _team;
        private readonly Action<int, int> _body;
        private long[] _allocated = [];
        private int _arrived;

        public Meter(WorkerTeam team)
        {
            _team = team;
            _body = (_, worker) =>
            {
                _allocated[worker] = GC.GetAllocatedBytesForCurrentThread();
                Interlocked.Increment(ref _arrived);
                while (Volatile.Read(ref _arrived) < _allocated.Length)
                    Thread.Yield();
            };
        }

        public void Read(long[] allocated)
        {
            _allocated = allocated;
            _arrived = 0;
            _team.Run(allocated.Length, _body);
        }
    }

    private sealed class Counter : Callback
    {
        private long _last;

        public long AfterTheFirstSteps { get; private set; }

        public override void OnStepEnd(in StepResult step)
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            if (step.Step > 20)
                AfterTheFirstSteps += allocated - _last;
            _last = GC.GetAllocatedBytesForCurrentThread();
        }
    }
}
