using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class BatchNormalizationTests
{
    [Fact]
    public void Gradients_AreThoseOfTheForwardPass()
    {
        LayerChecks.Gradients(Line("BatchNormalization"), [new Shape(6)]);
        LayerChecks.Gradients(Line("BatchNormalization"), [new Shape(3, 4, 5)]);
        LayerChecks.Gradients(Line("BatchNormalization", ("Axis", 1)), [new Shape(3, 4, 5)]);
        LayerChecks.Gradients(Line("BatchNormalization", ("Scale", false), ("Center", false)), [new Shape(3, 4)]);
    }

    [Fact]
    public void FrozenLayer_InfersWhileOthersLearn() => LayerChecks.Gradients(Line("BatchNormalization", ("Trainable", false)), [new Shape(3, 4, 5)]);
}
