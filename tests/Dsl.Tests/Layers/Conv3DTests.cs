using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class Conv3DTests
{
    [Fact]
    public void Same_KeepsTheLengths()
    {
        LayerNode layer = Accepted(Input(4, 5, 6, 4), Line("Conv3D", With("filters", 6), With("kernel", 3), With("padding", Padding.Same)));

        Assert.Equal(new Shape(4, 5, 6, 6), layer.OutputShape);
        Assert.Equal([("kernel", new Shape(3, 3, 3, 4, 6)), ("bias", new Shape(6))], layer.Weights.Select(static weight => (weight.Name, weight.Shape)));
    }

    [Fact]
    public void AnotherNumberOfAxes_IsRefused() =>
        Refused(Input(4, 5, 4), Line("Conv3D", With("filters", 6), With("kernel", 3))).At(IssueId.WrongRank, 2, null);
}
