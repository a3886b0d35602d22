using System;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class GlobalAveragePooling2DTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("GlobalAveragePooling2D");

    [Fact]
    public void MeanOfALargeMap_KeepsItsDigits()
    {
        var harness = new LayerHarness(Line("GlobalAveragePooling2D"), [new Shape(256, 256, 1)]);
        float[] x = new float[256 * 256];
        Array.Fill(x, 0.1f);

        Assert.Equal(0.1, harness.Run([[x]], [[1]]).Output[0][0], 1e-6);
    }
}
