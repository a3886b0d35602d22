using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class TiedDenseTests
{
    private static Declaration Tied(string layer, params Argument[] more) => Line("TiedDense", [With("layer", layer), .. more]);

    [Fact]
    public void AMirror_TurnsTheShapeRound_AndHasABiasOfItsOwn()
    {
        LayerNode tied = Accepted(Input(2, 6), Dense(4), Tied("dense", With("activation", Activation.Sigmoid)));

        Assert.Equal((new Shape(2, 6), 6L, 2L * 4 * 6), (tied.OutputShape, tied.ParameterCount, tied.MultiplyAdds));
        Assert.Equal([("kernel", new Shape(6, 4), "dense"), ("bias", new Shape(6), null)], tied.Weights.Select(static weight => (weight.Name, weight.Shape, weight.Owner)));
    }

    [Fact]
    public void TheKernel_IsCountedOnce()
    {
        Architecture architecture = Check(Input(6), Dense(4), Tied("dense"));
        Assert.Equal(24 + 4 + 6, architecture.ParameterCount);
        Assert.Equal(24 + 4, Check(Input(6), Dense(4), Tied("dense", With("UseBias", false))).ParameterCount);
    }

    [Fact]
    public void OnlyADenseLayerThatGivesTheseValues_IsMirrored()
    {
        Refused(Input(6), Dense(4), Dense(5), Tied("dense")).At(IssueId.MergeMismatch, 4, "layer");
        Refused(Input(6), Dense(4), Tied("input_1")).At(IssueId.MergeMismatch, 3, "layer");
        Refused(Input(6), Dense(4), Tied("dence")).At(IssueId.UnknownLayer, 3, "layer");
        Assert.Equal("dense", Accepted(Input(4), Dense(4), Line("Share", With("layer", "dense"), Name("again")), Tied("again")).Weights.Single(static weight => weight.Name == "kernel").Owner);
    }
}
