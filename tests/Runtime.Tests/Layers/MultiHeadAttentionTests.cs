using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class MultiHeadAttentionTests
{
    [Fact]
    public void OutputAndGradients_AreThoseOfDoublePrecision() => RecurrentGolden.Check("attention_golden.json", "MultiHeadAttention");

    [Fact]
    public void Gradients_AreThoseOfTheForwardPass()
    {
        LayerChecks.Gradients(Line("MultiHeadAttention", ("numHeads", 2), ("keyDim", 3)), [new Shape(5, 4)]);
        LayerChecks.Gradients(Line("MultiHeadAttention", ("numHeads", 1), ("keyDim", 17), ("UseBias", false), ("UseCausalMask", true)), [new Shape(20, 3)]);
        LayerChecks.Gradients(
            Line("MultiHeadAttention", ("numHeads", 3), ("keyDim", 2), ("ValueDim", 1), ("OutputShape", 6), ("Context", "encoder")), [new Shape(3, 4), new Shape(7, 5)]);
    }

    [Fact]
    public void Dropout_TakesTheSameWeightsForwardAndBack()
    {
        LayerChecks.Gradients(Line("MultiHeadAttention", ("numHeads", 2), ("keyDim", 3), ("Dropout", 0.4f)), [new Shape(5, 4)]);
        LayerChecks.Gradients(Line("MultiHeadAttention", ("numHeads", 2), ("keyDim", 3), ("Dropout", 0.4f)), [new Shape(5, 4)], training: false);
    }

    [Fact]
    public void CausalMask_HidesWhatComesLater()
    {
        float[][][] x = [LayerChecks.Draw(new Shape(4, 3), static source => source.NextSingle() - 0.5f, new(2))];
        float[][] g = LayerChecks.Draw(new Shape(4, 3), static source => source.NextSingle() - 0.5f, new(3));
        var harness = new LayerHarness(Line("MultiHeadAttention", ("numHeads", 2), ("keyDim", 2), ("UseCausalMask", true)), [new Shape(4, 3)]);
        float[] before = harness.Run(x, g).Output[0];

        x[0][0][9] += 1;
        float[] after = harness.Run(x, g).Output[0];

        Assert.Equal(before[..9], after[..9]);
        Assert.NotEqual(before[9..], after[9..]);
    }
}
