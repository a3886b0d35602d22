using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class PReLUTests
{
    [Fact]
    public void EveryValue_HasItsSlope_UnlessAxesAreShared()
    {
        Assert.Equal(12544, Accepted(Input(28, 28, 16), Line("PReLU")).ParameterCount);
        LayerNode shared = Accepted(Input(28, 28, 16), Line("PReLU", With("SharedAxes", new EquatableArray<int>([1, 2]))));
        Assert.Equal(new Shape(1, 1, 16), shared.Weights[0].Shape);
        Assert.Equal("alpha", shared.Weights[0].Name);
    }

    [Fact]
    public void BatchAxis_IsRefused() =>
        Refused(Input(4, 3), Line("PReLU", With("SharedAxes", new EquatableArray<int>([0])))).At(IssueId.OutOfRange, 2, "SharedAxes");
}
