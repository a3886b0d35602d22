using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class ResizeLikeTests
{
    [Fact]
    public void SpatialSize_IsTheOthers_AndOnlyItsShapeIsRead()
    {
        LayerNode layer = Accepted(Input(7, 6, 5), Line("MaxPooling2D"), Line("Slice", With("start", 0), With("length", 2)), Line("ResizeLike", With("layer", "input_1")));

        Assert.Equal(new Shape(7, 6, 2), layer.OutputShape);
        Assert.Equal([2], layer.Inputs);
        Assert.False(layer.TakesSeveral);
    }

    [Fact]
    public void Bilinear_IsForPictures() =>
        Refused(Input(8, 5), Line("MaxPooling1D"), Line("ResizeLike", With("layer", "input_1"), With("Interpolation", Interpolation.Bilinear))).At(IssueId.WrongRank, 3, "Interpolation");

    [Fact]
    public void NameThatIsNotThere_IsRefused() => Refused(Input(8, 6, 5), Line("ResizeLike", With("layer", "skip"))).At(IssueId.UnknownLayer, 2, "layer");

    [Fact]
    public void NullForAName_IsRefused() => Refused(Input(8, 6, 5), Line("ResizeLike", With("layer", null))).At(IssueId.UnknownLayer, 2, "layer");

    [Fact]
    public void OtherNumberOfAxes_IsRefused() =>
        Refused(Input(8, 6, 5), Line("Reshape", Sizes(48, 5)), Line("ResizeLike", With("layer", "input_1"))).At(IssueId.MergeMismatch, 3, "layer");

    [Fact]
    public void Vectors_AreRefused() => Refused(Input(8), Line("ResizeLike", With("layer", "input_1"))).At(IssueId.WrongRank, 2, null);
}
