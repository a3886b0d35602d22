using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class DotTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gradients_AreThoseOfTheForwardPass(bool normalizes)
    {
        (string, object) normalize = ("Normalize", normalizes);
        LayerChecks.Gradients(Line("Dot", normalize), [new Shape(6), new Shape(6)]);
        LayerChecks.Gradients(Line("Dot", normalize, ("Axes", new EquatableArray<int>([1, 2]))), [new Shape(4, 3), new Shape(5, 4)]);
        LayerChecks.Gradients(Line("Dot", normalize, ("Axes", new EquatableArray<int>([2]))), [new Shape(2, 4, 3), new Shape(3, 4)]);
    }

    [Fact]
    public void Vectors_GiveOneNumber() =>
        Assert.Equal([32], new LayerHarness(Line("Dot"), [new Shape(3), new Shape(3)]).Run([[[1, 2, 3]], [[4, 5, 6]]], [[1]]).Output[0]);

    [Fact]
    public void ZeroVector_HasNoDirection()
    {
        LayerHarness.Pass pass = new LayerHarness(Line("Dot", ("Normalize", true)), [new Shape(2), new Shape(2)]).Run([[[0, 0]], [[3, 4]]], [[1]]);

        Assert.Equal([0], pass.Output[0]);
        Assert.All(pass.InputGradients[0][0], static slope => Assert.True(float.IsFinite(slope)));
    }
}
