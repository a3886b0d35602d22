using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class MaxUnpooling2DTests
{
    [Fact]
    public void Output_HasTheShapeThatThePoolingRead()
    {
        LayerNode layer = Accepted(Input(7, 6, 5), Line("MaxPooling2D"), Line("Activation", With("function", Activation.Tanh)), Line("MaxUnpooling2D", With("layer", "max_pooling2d")));

        Assert.Equal(new Shape(7, 6, 5), layer.OutputShape);
        Assert.Equal([2, 1, 0], layer.Inputs);
    }

    [Fact]
    public void LayerThatIsNoPooling_IsRefused() =>
        Refused(Input(8, 6, 5), Line("UpSampling2D"), Line("MaxUnpooling2D", With("layer", "up_sampling2d"))).At(IssueId.MergeMismatch, 3, "layer");

    [Fact]
    public void Input_IsRefused() => Refused(Input(8, 6, 5), Line("MaxPooling2D"), Line("MaxUnpooling2D", With("layer", "input_1"))).At(IssueId.MergeMismatch, 3, "layer");

    [Fact]
    public void OtherShapeThanThePoolings_IsRefused() =>
        Refused(Input(8, 6, 5), Line("MaxPooling2D"), Line("UpSampling2D"), Line("MaxUnpooling2D", With("layer", "max_pooling2d"))).At(IssueId.MergeMismatch, 4, "layer");

    [Fact]
    public void NameThatIsNotThere_IsRefused() => Refused(Input(8, 6, 5), Line("MaxUnpooling2D", With("layer", "pool"))).At(IssueId.UnknownLayer, 2, "layer");
}
