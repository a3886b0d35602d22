using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class RMSNormalizationTests
{
    [Fact]
    public void Gradients_AreThoseOfTheForwardPass()
    {
        LayerChecks.Gradients(Line("RMSNormalization"), [new Shape(9)]);
        LayerChecks.Gradients(Line("RMSNormalization"), [new Shape(2, 3, 17)]);
        LayerChecks.Gradients(Line("RMSNormalization", ("Axes", new EquatableArray<int>([-2, -1])), ("Epsilon", 0.01f)), [new Shape(2, 3, 5)]);
    }
}
