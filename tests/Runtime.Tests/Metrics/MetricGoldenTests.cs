using System;
using System.Linq;
using System.Text.Json;

namespace Autoencoders.Runtime.Tests.Metrics;

public sealed class MetricGoldenTests
{
    [Fact]
    public void Results_AreThoseOfTheFormulas()
    {
        foreach (MetricCase one in MetricCase.All())
        {
            double result = one.Result();
            Assert.True(Math.Abs(result - one.Expected) <= 1e-6 * Math.Max(0.1, Math.Abs(one.Expected)), $"{one.Metric.Name}: {result:R} instead of {one.Expected:R}; {string.Join(", ", one.Row.EnumerateObject().Where(static setting => setting.Value.ValueKind != JsonValueKind.Array))}");
        }
    }

    [Fact]
    public void LossOfStructure_HasTheSlopesOfAutomaticDifferentiation()
    {
        foreach (MetricCase one in MetricCase.All().Where(static one => one.Metric is SSIM))
        {
            Loss loss = new StructuralSimilarity(one.Row.Float("peak"), (int)one.Row.Float("size"), one.Row.Float("sigma")).For(one.Output);
            double[][] slopes = [.. one.Row.GetProperty("lossGradients").EnumerateArray().Select(static sample => sample.EnumerateArray().Select(static value => value.GetDouble()).ToArray())];
            foreach (int at in one.Samples)
            {
                float[] gradient = new float[one.Outputs[at].Length], onto = [.. one.Outputs[at]];
                double apart = loss.Sample(one.Outputs[at], one.Targets[at], gradient, 1, false);
                Assert.Equal(apart, loss.Sample(onto, one.Targets[at], onto, 1, false));
                Assert.Equal(gradient, onto);
                Golden.AssertClose(slopes[at], gradient, 1e-5, 1e-8, loss.Name);
            }
        }
    }
}
