using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class PReLUTests
{
    [Fact]
    public void Gradients_AreThoseOfTheForwardPass()
    {
        LayerChecks.Gradients(Line("PReLU"), [new Shape(3, 7)], draw: Draws.Apart(0.05f));
        LayerChecks.Gradients(Line("PReLU", ("SharedAxes", new EquatableArray<int>([1, 2]))), [new Shape(3, 4, 5)], draw: Draws.Apart(0.05f));
        LayerChecks.Gradients(Line("PReLU", ("SharedAxes", new EquatableArray<int>([2]))), [new Shape(3, 4, 5)], draw: Draws.Apart(0.05f));
        LayerChecks.Gradients(Line("PReLU", ("SharedAxes", new EquatableArray<int>([-1]))), [new Shape(3, 4)], draw: Draws.Apart(0.05f));
    }

    [Fact]
    public void Slopes_StartAtZero() => Assert.Equal([0, 2], new LayerHarness(Line("PReLU"), [new Shape(2)]).Run([[[-1, 2]]], [new float[2]]).Output[0]);
}
