using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Engine;

namespace Autoencoders.Runtime.Tests.Optimizers;

/// <summary>A training that is saved and taken up again has the bits of one that never stopped.</summary>
public sealed class OptimizerStateTests
{
    public static IEnumerable<TheoryDataRow<int>> All => Enumerable.Range(0, Kinds().Length).Select(static kind => new TheoryDataRow<int>(kind));

    [Theory]
    [MemberData(nameof(All))]
    public void TrainingTakenUpAgain_HasTheSameBits(int kind)
    {
        float[] start = Numbers(40, 100), other = Numbers(3, 101);
        for (int stop = 0; stop <= 7; stop++)
        {
            var whole = new OptimizerCases(Kinds()[kind], start, other);
            Steps(whole, 0, 9);
            var first = new OptimizerCases(Kinds()[kind], start, other);
            Steps(first, 0, stop);
            var state = new TrainingState();
            first.Update.Save(state);
            var second = new OptimizerCases(Kinds()[kind], first.Parameters[..40], first.Parameters[40..]);
            second.Update.Load(state);
            Steps(second, stop, 9);
            Assert.Equal(whole.Parameters, second.Parameters);
            whole.Update.FinishTraining();
            second.Update.FinishTraining();
            Assert.Equal(whole.Parameters, second.Parameters);
        }
    }

    [Fact]
    public void StateOfAnotherTraining_IsRefusedAndChangesNothing()
    {
        var state = new TrainingState();
        var saved = new OptimizerCases(new Adam(), [1f, 2f]);
        saved.Step([1f, 1f]);
        saved.Update.Save(state);

        Refused("slot0/w0 has 2 numbers, where 3 were expected", new Adam(), [1f, 2f, 3f]);
        Refused("lacks slot2/w0", new Adam(amsgrad: true), [1f, 2f]);
        Refused("lacks average/w0", new Adam { UseExponentialMovingAverage = true }, [1f, 2f]);
        Refused("lacks accumulated/w0", new Adam { GradientAccumulationSteps = 2 }, [1f, 2f]);

        void Refused(string message, Optimizer optimizer, float[] start)
        {
            var training = new OptimizerCases(optimizer, start);
            CheckpointException error = Assert.Throws<CheckpointException>(() => training.Update.Load(state));
            Assert.Contains(message, error.Message, StringComparison.Ordinal);
            training.Step(start);
            var fresh = new OptimizerCases(optimizer, start);
            fresh.Step(start);
            Assert.Equal(fresh.Parameters, training.Parameters);
        }
    }

    [Fact]
    public void StepsThatNobodyTook_AreRefused()
    {
        foreach (double steps in (double[])[-1, 0.5, double.NaN])
        {
            var state = new TrainingState();
            new OptimizerCases(new SGD(), [1f]).Update.Save(state);
            state.Set("optimizer_steps", steps);
            Assert.Throws<CheckpointException>(() => new OptimizerCases(new SGD(), [1f]).Update.Load(state));
        }
    }

    [Fact]
    public void OneOptimizer_ServesTwoTrainings()
    {
        var shared = new Adam();
        OptimizerCases first = new(shared, Numbers(20, 1)), second = new(shared, Numbers(20, 1)), alone = new(new Adam(), Numbers(20, 1));
        for (int step = 0; step < 5; step++)
        {
            first.Step(Numbers(20, (ulong)step));
            second.Step(Numbers(20, (ulong)step + 50));
            alone.Step(Numbers(20, (ulong)step));
        }

        Assert.Equal(alone.Parameters, first.Parameters);
    }

    private static Optimizer[] Kinds() =>
    [
        .. OptimizerCases.Kinds(),
        new Nadam { GradientAccumulationSteps = 3, UseExponentialMovingAverage = true, MovingAverageMomentum = 0.7, MovingAverageOverwriteFrequency = 2 },
        new AdamW { GlobalClipNorm = 1, GradientAccumulationSteps = 2, Schedule = new CosineDecayRestarts(0.1, 3) },
    ];

    private static void Steps(OptimizerCases training, int from, int to)
    {
        for (int step = from; step < to; step++)
            training.Step(Numbers(40, (ulong)step), Numbers(3, (ulong)step + 50));
    }

    private static float[] Numbers(int count, ulong stream)
    {
        var numbers = new float[count];
        new RandomStream(7, stream).FillNormal(numbers);
        return numbers;
    }
}
