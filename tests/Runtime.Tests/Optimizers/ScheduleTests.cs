using System;
using System.Linq;
using System.Text.Json;

namespace Autoencoders.Runtime.Tests.Optimizers;

public sealed class ScheduleTests
{
    [Fact]
    public void Rates_AreThoseOfTheFormulas()
    {
        JsonElement golden = Golden.Read("schedules_golden.json");
        long[] steps = [.. golden.GetProperty("steps").EnumerateArray().Select(static step => step.GetInt64())];
        foreach (JsonElement row in golden.GetProperty("cases").EnumerateArray())
        {
            LearningRateSchedule schedule = Of(row);
            foreach ((long step, double rate) in steps.Zip(row.Doubles("rates")))
                Assert.True(Math.Abs(rate - schedule.At(step)) <= 1e-11, $"{row.Text("schedule")} {row.GetProperty("arguments")} at {step}: {schedule.At(step)} instead of {rate}");
        }
    }

    // The logarithm of a power of 3 or 5 may end just below the whole number it stands for.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void EveryRestart_ComesAtItsStep(int growth)
    {
        var schedule = new CosineDecayRestarts(1, 10, growth, rateGrowth: 0.5);
        long start = 0, length = 10;
        for (int period = 0; period < 12; period++)
        {
            Assert.Equal(Math.Pow(0.5, period), schedule.At(start), 1e-12);
            start += length;
            length *= growth;
        }
    }

    [Fact]
    public void KerasTwosDecay_IsInverseTimeInSingleSteps() => Assert.Equal(0.01 / (1 + 1e-3 * 777), new InverseTimeDecay(0.01, 1, 1e-3).At(777), 1e-15);

    [Fact]
    public void ArgumentsOutOfRange_AreRefusedNamingThem()
    {
        Refused("DecaySteps is at least 1; got 0", static () => new ExponentialDecay(0.1, 0, 0.5));
        Refused("InitialLearningRate is a finite number, at least 0; got -0.1", static () => new InverseTimeDecay(-0.1, 1, 0.5));
        Refused("Power is a finite number, at least 0; got NaN", static () => new PolynomialDecay(0.1, 1, power: double.NaN));
        Refused("WarmupSteps is at least 0; got -1", static () => new CosineDecay(0.1, 1, warmupTarget: 1, warmupSteps: -1));
        Refused("PeriodGrowth is a finite number, at least 1; got 0.5", static () => new CosineDecayRestarts(0.1, 1, 0.5));
        Refused("2 boundaries part 3 learning rates; got 2", static () => new PiecewiseConstantDecay([1, 2], [0.1, 0.2]));
        Refused("Boundaries rise; got 2 after 2", static () => new PiecewiseConstantDecay([2, 2], [0.1, 0.2, 0.3]));
        Refused("A learning rate is a finite number, at least 0; got -1", static () => new PiecewiseConstantDecay([2], [0.1, -1]));
    }

    private static void Refused(string message, Func<LearningRateSchedule> make) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);

    private static LearningRateSchedule Of(JsonElement row)
    {
        JsonElement arguments = row.GetProperty("arguments");
        double At(int index, double otherwise) => index < arguments.GetArrayLength() ? arguments[index].GetDouble() : otherwise;
        bool Flag(int index) => index < arguments.GetArrayLength() && arguments[index].GetBoolean();
        double[] Numbers(int index) => [.. arguments[index].EnumerateArray().Select(static number => number.GetDouble())];
        string name = row.Text("schedule");
        return name switch
        {
            "piecewise" => new PiecewiseConstantDecay(Numbers(0).Select(static number => (long)number), Numbers(1)),
            "exponential" => new ExponentialDecay(At(0, 0), (long)At(1, 0), At(2, 0), Flag(3)),
            "inverse" => new InverseTimeDecay(At(0, 0), (long)At(1, 0), At(2, 0), Flag(3)),
            "polynomial" => new PolynomialDecay(At(0, 0), (long)At(1, 0), At(2, 0.0001), At(3, 1), Flag(4)),
            "cosine" => new CosineDecay(At(0, 0), (long)At(1, 0), At(2, 0), arguments.GetArrayLength() > 3 ? At(3, 0) : null, (long)At(4, 0)),
            "restarts" => new CosineDecayRestarts(At(0, 0), (long)At(1, 0), At(2, 2), At(3, 1), At(4, 0)),
            _ => throw new ArgumentException($"There is no schedule {name}."),
        };
    }
}
