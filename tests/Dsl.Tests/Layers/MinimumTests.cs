using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class MinimumTests
{
    [Fact]
    public void EqualShapes_Stay()
    {
        LayerNode layer = Accepted(Input(4, 3), Dense(3), Line("Minimum", With("layers", new EquatableArray<string>(["input_1"]))));

        Assert.Equal("minimum", layer.Name);
        Assert.Equal(new Shape(4, 3), layer.OutputShape);
        Assert.Empty(layer.Weights);
    }

    [Fact]
    public void SizesOfOneAndLackingAxes_AreStretched()
    {
        Assert.Equal(new Shape(4, 3), Accepted(Input(4, 3), Dense(1), Line("Minimum", With("layers", new EquatableArray<string>(["input_1"])))).OutputShape);
        Assert.Equal(
            new Shape(2, 6, 6), Accepted(Input(2, 6, 1), Line("Reshape", Sizes(12)), Dense(6, Name("vector")), Line("Minimum", With("layers", new EquatableArray<string>(["input_1"])))).OutputShape);
    }

    [Fact]
    public void OtherShapes_AreRefused() => Refused(Input(4, 3), Dense(2), Line("Minimum", With("layers", new EquatableArray<string>(["input_1"])))).At(IssueId.MergeMismatch, 3, "layers");

    [Fact]
    public void NoOtherTensor_IsRefused() => Refused(Input(4), Line("Minimum")).At(IssueId.MergeMismatch, 2, null);

    [Fact]
    public void ThreeTensors_AreJoined() =>
        Assert.Equal(new Shape(4), Accepted(Input(4), Dense(4, Name("a")), Dense(4), Line("Minimum", With("layers", new EquatableArray<string>(["input_1", "a"])))).OutputShape);
}
