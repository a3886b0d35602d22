using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Autoencoders.Engine;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Optimizers;

public class OptimizerTests
{
    public static IEnumerable<TheoryDataRow<Optimizer>> All =>
        OptimizerCases.Kinds().Select(optimizer => new TheoryDataRow<Optimizer>(optimizer));

    [Fact]
    public void TenSteps_AreThoseOfDoublePrecision()
    {
        JsonElement golden = Golden.Read("optimizers_golden.json");
        float[][] gradients = [.. golden.GetProperty("gradients").EnumerateArray().Select(Floats)];
        HashSet<string> seen = [];
        foreach (JsonElement row in golden.GetProperty("cases").EnumerateArray())
        {
            Optimizer optimizer = OptimizerCases.Of(row);
            seen.Add(optimizer.Name);
            Assert.Equal(row.Text("optimizer"), optimizer.Name);
            var training = new OptimizerCases(optimizer, golden.Floats("start"));
            int step = 0;
            foreach (JsonElement after in row.GetProperty("after").EnumerateArray())
            {
                training.Step(gradients[step]);
                double[] expected = [.. after.EnumerateArray().Select(static number => number.GetDouble())];
                Golden.AssertClose(expected, training.Parameters, 4e-7, 1e-6, $"{optimizer.Name} {row.GetProperty("settings")} step {++step}");
            }

            Assert.Equal(10, step);
        }

        Assert.Equal(seen.Order(), OptimizerNames.All.Select(static name => Optimizer.Parse(name).Name).Order());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Bits_DoNotDependOnHowParametersAreCutIntoRuns(Optimizer optimizer)
    {
        const int Length = 53;
        for (int cut = 0; cut <= Length; cut++)
        {
            (float[] Parameters, float[][] Slots) whole = Start(Length), parts = Start(Length);
            for (int step = 1; step <= 3; step++)
            {
                float[] gradients = Numbers(Length, (ulong)step);
                Step(optimizer, whole.Parameters, gradients, whole.Slots, step, 0, Length);
                Step(optimizer, parts.Parameters, gradients, parts.Slots, step, cut, Length);
                Step(optimizer, parts.Parameters, gradients, parts.Slots, step, 0, cut);
            }
            Assert.Equal(whole.Parameters, parts.Parameters);
            Assert.Equal(whole.Slots[0], parts.Slots[0]);
            Assert.Equal(whole.Slots[1], parts.Slots[1]);
            Assert.Equal(whole.Slots[2], parts.Slots[2]);
        }
    }

    [Fact]
    public void EveryWidth_GivesTheSameBits()
    {
        AdamRule<Yes> rule = new(0.001, 0.9, 0.999, 1e-7f, 1);
        float[] gradients = Numbers(61, 1);
        (float[] Parameters, float[][] Slots) narrow = Start(61), middle = Start(61), wide = Start(61);
        UpdateLoop.Run<Lanes128, AdamRule<Yes>>(rule, Whole(narrow, gradients));
        UpdateLoop.Run<Lanes256, AdamRule<Yes>>(rule, Whole(middle, gradients));
        UpdateLoop.Run<Lanes512, AdamRule<Yes>>(rule, Whole(wide, gradients));
        Assert.Equal(narrow.Parameters, middle.Parameters);
        Assert.Equal(narrow.Parameters, wide.Parameters);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void RateOfZero_MovesNothing(Optimizer optimizer)
    {
        float rate = optimizer.LearningRate;
        optimizer.LearningRate = 0;
        (float[] parameters, float[][] slots) = Start(40);
        float[] before = [.. parameters];
        Step(optimizer, parameters, Numbers(40, 1), slots, 1, 0, 40);
        optimizer.LearningRate = rate;
        Assert.Equal(before, parameters);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void RateThatIsNoStepLength_IsRefusedNamingIt(float rate)
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(rate));
        Assert.Contains("finite number, at least 0", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new SGD().LearningRate = rate);
    }

    [Fact]
    public void SettingsOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SGD(momentum: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SGD(momentum: -0.5f));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(beta1: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(beta2: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Adam(epsilon: 0));
    }

    [Fact]
    public void SpansOfDifferentLengths_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new SGD().Update(
            new OptimizerStep { Parameters = new float[3], Gradients = new float[2], Iteration = 1 }));
        Assert.Throws<ArgumentException>(() => new Adam().Update(
            new OptimizerStep { Parameters = new float[3], Gradients = new float[3], Slot0 = new float[3], Iteration = 1 }));
        Assert.Throws<ArgumentException>(() => new SGD().Update(
            new OptimizerStep { Parameters = new float[3], Gradients = new float[3], Iteration = 0 }));
    }

    private static (float[] Parameters, float[][] Slots) Start(int length) =>
        (Numbers(length, 0), [new float[length], new float[length], new float[length]]);

    private static float[] Numbers(int count, ulong stream)
    {
        float[] numbers = new float[count];
        new RandomStream(7, stream).FillNormal(numbers);
        return numbers;
    }

    private static float[] Floats(JsonElement array) => [.. array.EnumerateArray().Select(number => (float)number.GetDouble())];

    private static OptimizerStep Whole((float[] Parameters, float[][] Slots) state, float[] gradients) => new()
    {
        Parameters = state.Parameters,
        Gradients = gradients,
        Slot0 = state.Slots[0],
        Slot1 = state.Slots[1],
        Slot2 = state.Slots[2],
        Iteration = 1,
    };

    private static void Step(
        Optimizer optimizer,
        float[] parameters,
        float[] gradients,
        float[][] slots,
        long iteration,
        int from,
        int to) =>
        optimizer.Update(new OptimizerStep
        {
            Parameters = parameters.AsSpan(from..to),
            Gradients = gradients.AsSpan(from..to),
            Slot0 = optimizer.SlotCount > 0 ? slots[0].AsSpan(from..to) : default,
            Slot1 = optimizer.SlotCount > 1 ? slots[1].AsSpan(from..to) : default,
            Slot2 = optimizer.SlotCount > 2 ? slots[2].AsSpan(from..to) : default,
            Iteration = iteration,
        });
}
