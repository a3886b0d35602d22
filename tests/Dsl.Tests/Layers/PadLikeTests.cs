using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class PadLikeTests
{
    [Fact]
    public void SpatialSize_IsTheOthers_AndOnlyItsShapeIsRead()
    {
        LayerNode layer = Accepted(Input(7, 6, 5), Line("MaxPooling2D"), Line("Slice", With("start", 0), With("length", 2)), Line("PadLike", With("layer", "input_1")));

        Assert.Equal(new Shape(7, 6, 2), layer.OutputShape);
        Assert.Equal([2], layer.Inputs);
        Assert.False(layer.TakesSeveral);
    }

    [Fact]
    public void OddCell_GoesToTheEnd() =>
        Assert.Equal(1, Accepted(Input(7, 6, 5), Line("Cropping2D", With("top", 3), With("bottom", 0), With("left", 0), With("right", 0)), Line("PadLike", With("layer", "input_1"))).Number("before0"));

    [Fact]
    public void PartsBehindTheCode_NeedNoMoreThanTheCode()
    {
        Architecture architecture = Check(Input(7, 6, 5), Line("MaxPooling2D"), Code, Line("UpSampling2D"), Line("PadLike", With("layer", "input_1")));

        Assert.Empty(architecture.Issues);
        Assert.Contains(architecture.Parts, static part => part.Name == "Decoder");
    }

    [Fact]
    public void LargerMap_IsRefused() =>
        Refused(Input(8, 6, 5), Line("UpSampling2D"), Line("PadLike", With("layer", "input_1"))).At(IssueId.MergeMismatch, 3, "layer");

    [Fact]
    public void NameThatIsNotThere_IsRefused() => Refused(Input(8, 6, 5), Line("PadLike", With("layer", "skip"))).At(IssueId.UnknownLayer, 2, "layer");

    [Fact]
    public void NullForAName_IsRefused() => Refused(Input(8, 6, 5), Line("PadLike", With("layer", null))).At(IssueId.UnknownLayer, 2, "layer");

    [Fact]
    public void OtherNumberOfAxes_IsRefused() =>
        Refused(Input(8, 6, 5), Line("Reshape", Sizes(48, 5)), Line("PadLike", With("layer", "input_1"))).At(IssueId.MergeMismatch, 3, "layer");

    [Fact]
    public void Vectors_AreRefused() => Refused(Input(8), Line("PadLike", With("layer", "input_1"))).At(IssueId.WrongRank, 2, null);
}
