using System;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;
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
        LayerChecks.Gradients(Line("LayerNormalization", ("Axis", 1)), [new Shape(4, 5)]);
        LayerChecks.Gradients(Line("LayerNormalization", ("Axes", new EquatableArray<int>([1, 3]))), [new Shape(2, 3, 5)]);
        LayerChecks.Gradients(Line("RMSNormalization", ("Axis", 2)), [new Shape(2, 4, 3)]);
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

    // Bring the axes to the end, normalise over the last, bring them back.
    [Theory]
    [InlineData("LayerNormalization", new[] { 1 }, new[] { 2, 3, 1 }, new[] { 3, 1, 2 })]
    [InlineData("LayerNormalization", new[] { 3, 1 }, new[] { 2, 1, 3 }, new[] { 2, 1, 3 })]
    [InlineData("RMSNormalization", new[] { 1, 2 }, new[] { 3, 1, 2 }, new[] { 2, 3, 1 })]
    public void OtherAxes_AreAsIfTheyWereTheLast(string kind, int[] axes, int[] there, int[] back)
    {
        Samples samples = Numbers.Uniform(4, new Shape(3, 4, 5));
        int[] last = [.. Enumerable.Range(4 - axes.Length, axes.Length)];
        SpecifiedModel direct = Of(Input(3, 4, 5), Over(axes));
        SpecifiedModel moved = Of(Input(3, 4, 5), Moved(there), Over(last), Moved(back));
        foreach ((Weight one, Weight other) in direct.Layers[0].Weights.Zip(moved.Layers[1].Weights))
        {
            Numbers.Uniform(1, one.Length, seed: 9).ToArray().CopyTo(one.Values);
            one.Values.CopyTo(other.Values);
        }

        Assert.Equal(Numbers.Bits(moved.Predict(samples)), Numbers.Bits(direct.Predict(samples)));
        foreach (SpecifiedModel model in new[] { direct, moved })
            model.Fit(samples, new FitOptions { Epochs = 2, BatchSize = 4 }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(Numbers.WeightBits(moved), Numbers.WeightBits(direct));

        Declaration Over(int[] over) => Line(kind, ("Axes", new EquatableArray<int>(over)));
        static Declaration Moved(int[] dims) => Line("Permute", ("dims", new EquatableArray<int>(dims)));
    }
}
