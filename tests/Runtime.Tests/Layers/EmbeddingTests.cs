using System;
using Autoencoders.Models;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class EmbeddingTests
{
    private static readonly Declaration Five = Line("Embedding", ("inputDim", 5), ("outputDim", 3));

    [Fact]
    public void Numbers_AreReplacedByTheirVectors()
    {
        var harness = new LayerHarness(Five, [new Shape(2)]);
        float[] vectors = harness.Layer.Weights[0].Values.ToArray();

        LayerHarness.Pass pass = harness.Run([[[4, 0], [2.9f, 4]]], [[1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12]]);

        Assert.Equal([.. vectors[12..], .. vectors[..3]], pass.Output[0]);
        Assert.Equal([.. vectors[6..9], .. vectors[12..]], pass.Output[1]);
        Assert.Equal([4, 5, 6, 0, 0, 0, 7, 8, 9, 0, 0, 0, 11, 13, 15], pass.WeightGradients["embeddings"]);
        Assert.All(pass.InputGradients[0], static row => Assert.Equal([0, 0], row));
    }

    [Fact]
    public void Slices_ChangeNothing()
    {
        var random = new Random(1);
        LayerChecks.SlicesChangeNothing(
            Five, [new Shape(4)], [LayerChecks.Draw(new Shape(4), static source => source.Next(5), random)], LayerChecks.Draw(new Shape(4, 3), static source => source.NextSingle(), random), true);
    }

    [Theory]
    [InlineData(5f, "5")]
    [InlineData(-1f, "-1")]
    [InlineData(float.NaN, "NaN")]
    public void NumbersWithoutAVector_AreNamed(float number, string text)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new LayerHarness(Five, [new Shape(1)]).Run([[[number]]], [[1, 1, 1]]));

        Assert.Equal($"layer (Embedding) has vectors for the numbers 0 to 4, and {text} came in.", error.Message);
    }
}
