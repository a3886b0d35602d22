using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class Conv3DTransposeTests
{
    [Fact]
    public void Same_KeepsTheLengths()
    {
        LayerNode layer = Accepted(Input(4, 5, 6, 4), Line("Conv3DTranspose", With("filters", 6), With("kernel", 3), With("padding", Padding.Same)));

        Assert.Equal(new Shape(4, 5, 6, 6), layer.OutputShape);
        Assert.Equal([("kernel", new Shape(3, 3, 3, 6, 4)), ("bias", new Shape(6))], layer.Weights.Select(static weight => (weight.Name, weight.Shape)));
    }

    // Steps of 2 end before a last even cell, which the way back has to be told of.
    [Fact]
    public void OutputLike_GivesTheOthersSize() =>
        Assert.Equal(
            new Shape(9, 8, 9, 6),
            Accepted(
                Input(9, 8, 9, 4), Line("Conv3D", With("filters", 2), With("kernel", 3), With("Strides", 2)),
                Line("Conv3DTranspose", With("filters", 6), With("kernel", 3), With("Strides", 2), With("OutputLike", "input_1"))).OutputShape);

    [Fact]
    public void AnotherNumberOfAxes_IsRefused() =>
        Refused(Input(4, 5, 4), Line("Conv3DTranspose", With("filters", 6), With("kernel", 3))).At(IssueId.WrongRank, 2, null);
}
