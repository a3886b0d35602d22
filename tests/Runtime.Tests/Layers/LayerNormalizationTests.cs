using System;
using System.Linq;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class LayerNormalizationTests
{
    [Fact]
    public void Gradients_AreThoseOfTheForwardPass()
    {
        LayerChecks.Gradients(Line("LayerNormalization"), [new Shape(9)]);
        LayerChecks.Gradients(Line("LayerNormalization"), [new Shape(2, 3, 17)]);
        LayerChecks.Gradients(Line("LayerNormalization", ("Axes", new EquatableArray<int>([2, 3]))), [new Shape(2, 3, 5)]);
        LayerChecks.Gradients(Line("LayerNormalization", ("Scale", false)), [new Shape(4, 5)]);
        LayerChecks.Gradients(Line("LayerNormalization", ("Center", false), ("Epsilon", 0.1f)), [new Shape(4, 5)]);
    }

    [Fact]
    public void LargeMeans_CostNoDigits()
    {
        float[] values = [.. Enumerable.Range(0, 64).Select(static i => 4096f + i % 2)];

        float[] output = new LayerHarness(Line("LayerNormalization", ("Epsilon", 1e-12f)), [new Shape(64)]).Run([[values]], [new float[64]]).Output[0];

        Assert.All(output, static value => Assert.Equal(1, MathF.Abs(value), 1e-5f));
    }
}
