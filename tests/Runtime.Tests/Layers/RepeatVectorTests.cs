namespace Autoencoders.Runtime.Tests.Layers;

public sealed class RepeatVectorTests
{
    [Fact]
    public void ValuesAndGradients_AreThoseOfKeras() => SpatialGolden.Check("RepeatVector");
}
