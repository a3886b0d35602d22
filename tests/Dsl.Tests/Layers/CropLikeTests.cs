using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class CropLikeTests
{
    [Fact]
    public void SpatialSize_IsTheOthers_AndOnlyItsShapeIsRead()
    {
        LayerNode layer = Accepted(Input(7, 6, 5), Line("ZeroPadding2D", With("top", 3), With("bottom", 0), With("left", 1), With("right", 1)), Line("Slice", With("start", 0), With("length", 2)), Line("CropLike", With("layer", "input_1")));

        Assert.Equal(new Shape(7, 6, 2), layer.OutputShape);
        Assert.Equal([2], layer.Inputs);
        Assert.False(layer.TakesSeveral);
    }

    [Fact]
    public void OddCell_GoesFromTheEnd() =>
        Assert.Equal(1, Accepted(Input(7, 6, 5), Line("ZeroPadding2D", With("top", 3), With("bottom", 0), With("left", 0), With("right", 0)), Line("CropLike", With("layer", "input_1"))).Number("before0"));

    [Fact]
    public void SmallerMap_IsRefused() =>
        Refused(Input(8, 6, 5), Line("MaxPooling2D"), Line("CropLike", With("layer", "input_1"))).At(IssueId.MergeMismatch, 3, "layer");

    [Fact]
    public void NameThatIsNotThere_IsRefused() => Refused(Input(8, 6, 5), Line("CropLike", With("layer", "skip"))).At(IssueId.UnknownLayer, 2, "layer");

    [Fact]
    public void NullForAName_IsRefused() => Refused(Input(8, 6, 5), Line("CropLike", With("layer", null))).At(IssueId.UnknownLayer, 2, "layer");

    [Fact]
    public void OtherNumberOfAxes_IsRefused() =>
        Refused(Input(8, 6, 5), Line("Reshape", Sizes(48, 5)), Line("CropLike", With("layer", "input_1"))).At(IssueId.MergeMismatch, 3, "layer");

    [Fact]
    public void Vectors_AreRefused() => Refused(Input(8), Line("CropLike", With("layer", "input_1"))).At(IssueId.WrongRank, 2, null);
}
