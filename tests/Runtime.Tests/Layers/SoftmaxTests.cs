using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class SoftmaxTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(2)]
    public void Gradients_AreThoseOfTheForwardPass(int axis) => LayerChecks.Gradients(Line("Softmax", ("Axis", axis)), [new Shape(4, 3, 5)]);

    [Fact]
    public void AlongTheAxis_TheSumIsOne()
    {
        float[] output = new LayerHarness(Line("Softmax", ("Axis", 1)), [new Shape(3, 2)]).Run([[[1, 2, 3, 4, 5, 90]]], [new float[6]]).Output[0];

        Assert.Equal(1, output[0] + output[2] + output[4], 1e-6f);
        Assert.Equal(1, output[1] + output[3] + output[5], 1e-6f);
    }
}
