using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Autoencoders.Reports;

namespace Autoencoders.Runtime.Tests.Reports;

public sealed class CurveTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.1, 0.1)]
    [InlineData(-3, 5)]
    [InlineData(0.0931, 0.0934)]
    [InlineData(1e-9, 1)]
    [InlineData(1e-300, 1e300)]
    [InlineData(99999, 100001)]
    [InlineData(-1e-5, -1e-6)]
    public void Ticks_AreFewAndRound_WithinTheScale(double low, double high)
    {
        foreach (CurveScale scale in new[] { CurveScale.Linear([low, high]), CurveScale.Logarithmic([low, high]) }.OfType<CurveScale>())
        {
            double[] ticks = [.. scale.Ticks().Select(static tick => tick.Value)];

            Assert.InRange(ticks.Length, 2, 12);
            Assert.Equal(ticks.Order().Distinct(), ticks);
            Assert.All(ticks, tick => Assert.InRange(scale.Fraction(tick), -1e-9, 1 + 1e-9));
            Assert.Equal(ticks.Length, scale.Ticks().Select(static tick => tick.Text).Distinct().Count());
            Assert.InRange(scale.Fraction(low), 0, 1);
            Assert.InRange(scale.Fraction(high), scale.Fraction(low), 1);
        }
    }

    [Fact]
    public void ALogarithmicScale_IsForPositiveValuesThatDiffer()
    {
        Assert.Null(CurveScale.Logarithmic([0, 1]));
        Assert.Null(CurveScale.Logarithmic([-1, 1]));
        Assert.Null(CurveScale.Logarithmic([2, 2]));
        Assert.Null(CurveScale.Logarithmic([]));
        Assert.NotNull(CurveScale.Logarithmic([1, double.NaN, 2]));
    }

    [Fact]
    public void ALine_HasAGapAtNaN_AndGoesOverWhatWasNotMeasured()
    {
        Assert.Equal("ML ML", Lines([0.5, 0.4, double.NaN, 0.3, 0.2]));
        Assert.Equal("ML ML", Lines([0.5, 0.4, double.PositiveInfinity, 0.3, 0.2]));
        Assert.Equal("MLL", Lines([0.5, null, null, 0.3, null, 0.2]));
    }

    [Fact]
    public void AValueBetweenGaps_IsADot()
    {
        string svg = Draw([.. Enumerable.Repeat<double?>(double.NaN, 30), 0.5, .. Enumerable.Repeat<double?>(double.NaN, 30)]);

        Assert.Single(Regex.Matches(svg, "<circle"));
    }

    [Fact]
    public void ALineOfVeryManyPoints_KeepsItsPeaks()
    {
        double?[] values = [.. Enumerable.Range(0, 100_000).Select(static at => (double?)Math.Sin(at / 1000.0))];
        values[54_321] = 7;
        values[76_543] = -7;
        var curve = new Curve("loss", 0, values);

        (int At, double Value)[] points = [.. curve.Points()];

        Assert.InRange(points.Length, 100, 3000);
        Assert.Contains((54_321, 7.0), points);
        Assert.Contains((76_543, -7.0), points);
        Assert.Equal(points.OrderBy(static point => point.At), points);
    }

    [Fact]
    public void TheBestEpoch_IsTheLeastOrTheGreatest_NeverANaN()
    {
        var curve = new Curve("loss", 0, [0.5, double.NaN, 0.2, null, 0.9, 0.2]);

        Assert.Equal(2, curve.Best(isHigher: false));
        Assert.Equal(4, curve.Best(isHigher: true));
        Assert.Null(new Curve("loss", 0, [double.NaN, null]).Best(isHigher: false));
    }

    [Theory]
    [InlineData(0.0931274, "0.093127")]
    [InlineData(12.5, "12.5")]
    [InlineData(-0.5, "−0.5")]
    [InlineData(123456.7, "123457")]
    [InlineData(1.2345678e-7, "1.2346e-7")]
    [InlineData(0, "0")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void Values_HaveFiveDigits(double value, string expected) => Assert.Equal(expected, RunFormat.Value(value));

    [Theory]
    [InlineData(0.0123, "12.3 ms")]
    [InlineData(0.5, "0.5 s")]
    [InlineData(59.4, "59 s")]
    [InlineData(200, "3 min 20 s")]
    [InlineData(7500, "2 h 5 min")]
    [InlineData(200_000, "2 d 7 h")]
    public void Durations_AreForReading(double seconds, string expected) => Assert.Equal(expected, RunFormat.Duration(TimeSpan.FromSeconds(seconds)));

    private static string Draw(IReadOnlyList<double?> values)
    {
        var page = new StringBuilder();
        new CurveChart("Loss", 1, [new Curve("loss", 0, values)], null).Write(page);
        return page.ToString();
    }

    // The commands of the first line, a space before each new stretch.
    private static string Lines(IReadOnlyList<double?> values) =>
        Regex.Replace(Regex.Match(Draw(values), "<path d=\"([^\"]*)\"").Groups[1].Value, "[^ML]", "").Replace("M", " M", StringComparison.Ordinal).Trim();
}
