using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class MultiplyTests
{
    [Fact]
    public void EqualShapes_AreJoinedValueByValue() => LayerChecks.Gradients(Line("Multiply"), [new Shape(3, 5), new Shape(3, 5), new Shape(3, 5)]);

    [Fact]
    public void SizesOfOne_AreStretched()
    {
        LayerChecks.Gradients(Line("Multiply"), [new Shape(4, 3, 5), new Shape(1, 1, 5), new Shape(4, 1, 5)]);
        LayerChecks.Gradients(Line("Multiply"), [new Shape(4, 3, 1), new Shape(4, 1, 5)]);
        LayerChecks.Gradients(Line("Multiply"), [new Shape(1, 3, 1), new Shape(4, 1, 5)]);
    }

    [Fact]
    public void LackingAxes_AreInFront() => LayerChecks.Gradients(Line("Multiply"), [new Shape(5), new Shape(4, 3, 5)]);

    [Fact]
    public void Zeros_PassTheGradientOfTheOthersProduct()
    {
        LayerHarness.Pass pass = new LayerHarness(Line("Multiply"), [new Shape(2), new Shape(2)]).Run([[[0, 2]], [[3, 0]]], [[1, 1]]);

        Assert.Equal([0, 0], pass.Output[0]);
        Assert.Equal([3, 0], pass.InputGradients[0][0]);
        Assert.Equal([0, 2], pass.InputGradients[1][0]);
    }
}
