using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class MaxPooling2DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("MaxPooling2D");

    [Fact]
    public void EqualValues_GiveTheGradientToTheFirst()
    {
        var harness = new LayerHarness(Line("MaxPooling2D", ("poolSize", 2)), [new Shape(2, 2, 1)]);

        LayerHarness.Pass pass = harness.Run([[[1, 3, 3, 3]]], [[5]]);

        Assert.Equal([0, 5, 0, 0], pass.InputGradients[0][0]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    public void NaN_GoesOn(int channels)
    {
        var harness = new LayerHarness(Line("MaxPooling2D", ("poolSize", 2)), [new Shape(2, 2, channels)]);
        float[] x = new float[4 * channels];
        x[2 * channels] = float.NaN;

        LayerHarness.Pass pass = harness.Run([[x]], [new float[channels]]);

        Assert.Equal(float.NaN, pass.Output[0][0]);
        Assert.All(pass.Output[0][1..], static value => Assert.Equal(0, value));
    }
}
