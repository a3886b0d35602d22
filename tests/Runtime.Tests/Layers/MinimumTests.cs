using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class MinimumTests
{
    [Fact]
    public void Gradients_AreThoseOfTheForwardPass()
    {
        LayerChecks.Gradients(Line("Minimum"), [new Shape(3, 5), new Shape(3, 5), new Shape(3, 5)], draw: Draws.Apart(0.05f));
        LayerChecks.Gradients(Line("Minimum"), [new Shape(4, 1, 3), new Shape(1, 2, 3)], draw: Draws.Apart(0.05f));
    }

    [Fact]
    public void Ties_GiveTheGradientToTheFirst()
    {
        LayerHarness.Pass pass = new LayerHarness(Line("Minimum"), [new Shape(3), new Shape(3), new Shape(3)])
            .Run([[[1, 5, 2]], [[3, 2, 2]], [[3, 2, 2]]], [[1, 1, 1]]);

        Assert.Equal([1, 2, 2], pass.Output[0]);
        Assert.Equal([1, 0, 1], pass.InputGradients[0][0]);
        Assert.Equal([0, 1, 0], pass.InputGradients[1][0]);
        Assert.Equal([0, 0, 0], pass.InputGradients[2][0]);
    }
}
