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

    [Fact]
    public void WhatALayerMade_IsNotLookedUp()
    {
        Declaration embedding = Line("Embedding", With("inputDim", 9), With("outputDim", 2));
        Issue issue = Refused(Input(7), Dense(3), embedding).At(IssueId.Conflict, 3, null);
        Assert.Contains("'dense' (Dense) makes others", issue.Message, System.StringComparison.Ordinal);
        Accepted(Input(2, 6), Line("Flatten"), Line("Slice", With("axis", 1), With("start", 1), With("length", 4)), embedding);

        var block = new ModelSpec("Words", new Declaration("Block"), embedding);
        Accepted(Input(7), Line("Use", With("type", "Words"), With("block", block)));
        Refused(Input(7), Dense(3), Line("Use", With("type", "Words"), With("block", block))).At(IssueId.BlockMismatch, 3, null);
    }
}
