using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class EmbeddingTests
{
    [Fact]
    public void EachNumber_BecomesAVector()
    {
        LayerNode layer = Accepted(Input(7), Line("Embedding", With("inputDim", 100), With("outputDim", 16)));

        Assert.Equal(new Shape(7, 16), layer.OutputShape);
        Assert.Equal(("embeddings", new Shape(100, 16)), (layer.Weights[0].Name, layer.Weights[0].Shape));
        Assert.Equal(Initializer.RandomUniform, layer.Weights[0].Settings.Initializer);
    }

    [Fact]
    public void SizesBelowOne_AreRefused() =>
        Refused(Input(7), Line("Embedding", With("inputDim", 0), With("outputDim", 16))).At(IssueId.NotPositive, 2, "inputDim");
}
