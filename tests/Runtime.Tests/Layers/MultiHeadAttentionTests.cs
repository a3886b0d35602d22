using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;
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

    // Draws above a half allow: most rows some steps, and some rows none. (The bias of keys moves nothing: a softmax does not see what all scores share.)
    [Fact]
    public void GradientsWithAMask_AreThoseOfTheForwardPass()
    {
        LayerChecks.Gradients(Masked(("Context", "encoder")), [new Shape(3, 4), new Shape(4, 5), new Shape(3, 4)]);
        LayerChecks.Gradients(Masked(("UseCausalMask", true), ("UseBias", false)), [new Shape(5, 4), new Shape(5)], draw: static source => source.NextSingle() * 3 - 1);
        LayerChecks.Gradients(Masked(("Dropout", 0.4f)), [new Shape(5, 4), new Shape(5, 5)]);
    }

    [Fact]
    public void HiddenSteps_DoNotShow()
    {
        float[][][] x = [LayerChecks.Draw(new Shape(4, 3), static source => source.NextSingle() - 0.5f, new(2)), [.. Enumerable.Repeat(new[] { 1f, 0, 1, 1 }, 5)]];
        float[][] g = LayerChecks.Draw(new Shape(4, 3), static source => source.NextSingle() - 0.5f, new(3));
        var harness = new LayerHarness(Masked(), [new Shape(4, 3), new Shape(4)]);
        float[] before = harness.Run(x, g).Output[0];

        x[0][0][4] += 1;
        float[] after = harness.Run(x, g).Output[0];

        Assert.Equal(before[..3], after[..3]);
        Assert.NotEqual(before[3..6], after[3..6]);
        Assert.Equal(before[6..], after[6..]);
    }

    // What comes later counts, too: −10⁹ stands instead of every score.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void StepThatMayLookAtNothing_LooksAtEverythingAlike(bool isCausal)
    {
        float[][][] x = [LayerChecks.Draw(new Shape(3, 2), static source => source.NextSingle() - 0.5f, new(2)), [.. Enumerable.Repeat(new float[3], 5)]];
        var harness = new LayerHarness(Masked(("UseCausalMask", isCausal)), [new Shape(3, 2), new Shape(3)]);
        foreach (Weight query in harness.Layer.Weights.Where(static weight => weight.Name == "query_kernel"))
            query.Values.Fill(0);
        float[] nothing = harness.Run(x, x[0]).Output[0];

        // With a query of zeros all scores are alike; the last step sees every step even when it sees the past only.
        float[][][] everything = [x[0], [.. Enumerable.Repeat(new float[] { 1, 1, 1 }, 5)]];
        float[] last = harness.Run(everything, x[0]).Output[0][4..];

        for (int at = 0; at < 6; at++)
            Assert.Equal(last[at % 2], nothing[at], 1e-6f);
    }

    [Fact]
    public void MaskOfAWholeModel_LeavesTheGradientsRight()
    {
        SpecifiedModel model = SpecifiedModel.Of(
            Input(5, 3),
            Dense(5, Autoencoders.Activation.Sigmoid, ("Name", "sight"), ("Trainable", false)),
            Dense(4, Autoencoders.Activation.Tanh, ("From", "input_1")),
            Masked(("Mask", "sight"), ("UseBias", false)),
            Dense(3));

        StepDifferences.Check(model, rows: 6);
    }

    private static Declaration Masked(params (string Name, object Value)[] more) =>
        Line("MultiHeadAttention", [("numHeads", 2), ("keyDim", 3), .. more.Any(static argument => argument.Name == "Mask") ? [] : new (string, object)[] { ("Mask", "mask") }, .. more]);
}
