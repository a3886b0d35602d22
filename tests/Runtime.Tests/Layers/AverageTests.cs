using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class AverageTests
{
    [Fact]
    public void EqualShapes_AreJoinedValueByValue() => LayerChecks.Gradients(Line("Average"), [new Shape(3, 5), new Shape(3, 5), new Shape(3, 5)]);

    [Fact]
    public void SizesOfOne_AreStretched()
    {
        LayerChecks.Gradients(Line("Average"), [new Shape(4, 3, 5), new Shape(1, 1, 5), new Shape(4, 1, 5)]);
        LayerChecks.Gradients(Line("Average"), [new Shape(4, 3, 1), new Shape(4, 1, 5)]);
        LayerChecks.Gradients(Line("Average"), [new Shape(1, 3, 1), new Shape(4, 1, 5)]);
    }

    [Fact]
    public void LackingAxes_AreInFront() => LayerChecks.Gradients(Line("Average"), [new Shape(5), new Shape(4, 3, 5)]);

    [Fact]
    public void Values_AreThoseOfTheDefinition() =>
        Assert.Equal([2, 3.5f], new LayerHarness(Line("Average"), [new Shape(2), new Shape(2)]).Run([[[1, 5]], [[3, 2]]], [[1, 1]]).Output[0]);
}
