using Autoencoders.Models;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class ReLUTests
{
    [Fact]
    public void Gradients_AreThoseOfTheForwardPass()
    {
        LayerChecks.Gradients(Line("ReLU"), [new Shape(3, 7)], draw: Draws.Apart(0.05f));
        LayerChecks.Gradients(Line("ReLU", ("MaxValue", 6f), ("NegativeSlope", 0.1f), ("Threshold", 0.5f)), [new Shape(3, 7)], draw: Draws.Apart(0.05f));
    }

    [Fact]
    public void Values_AreThoseOfTheDefinition()
    {
        Declaration line = Line("ReLU", ("MaxValue", 2f), ("NegativeSlope", 0.5f), ("Threshold", 1f));

        Assert.Equal([-1, -0.5f, 1, 1.5f, 2, 2], new LayerHarness(line, [new Shape(6)]).Run([[[-1, 0, 1, 1.5f, 2, 9]]], [new float[6]]).Output[0]);
    }
}
