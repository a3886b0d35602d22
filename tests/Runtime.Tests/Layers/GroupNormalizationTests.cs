using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class GroupNormalizationTests
{
    [Fact]
    public void Gradients_AreThoseOfTheForwardPass()
    {
        LayerChecks.Gradients(Line("GroupNormalization", ("groups", 2)), [new Shape(6)]);
        LayerChecks.Gradients(Line("GroupNormalization", ("groups", 3)), [new Shape(5, 4, 6)]);
        LayerChecks.Gradients(Line("GroupNormalization", ("groups", -1)), [new Shape(5, 7, 3)]);
        LayerChecks.Gradients(Line("GroupNormalization", ("groups", 2), ("Axis", 1)), [new Shape(4, 3, 5)]);
        LayerChecks.Gradients(Line("GroupNormalization", ("groups", 2), ("Scale", false), ("Center", false)), [new Shape(5, 4)]);
    }
}
