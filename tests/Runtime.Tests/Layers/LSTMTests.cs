using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class LSTMTests
{
    [Fact]
    public void OutputAndGradients_AreThoseOfDoublePrecision() => RecurrentGolden.Check("recurrent_golden.json", "LSTM");

    [Fact]
    public void Gradients_AreThoseOfTheForwardPass()
    {
        LayerChecks.Gradients(Line("LSTM", ("units", 4)), [new Shape(5, 3)]);
        LayerChecks.Gradients(Line("LSTM", ("units", 17), ("ReturnSequences", true), ("UseBias", false), ("activation", Autoencoders.Activation.Silu)), [new Shape(3, 20)]);
        LayerChecks.Gradients(Line("LSTM", ("units", 3), ("Bidirectional", true), ("GoBackwards", true), ("InitialState", "state"), ("InitialCellState", "cell")), [new Shape(4, 3), new Shape(6), new Shape(6)]);
        LayerChecks.Gradients(Line("LSTM", ("units", 2), ("Bidirectional", true), ("ReturnSequences", true), ("MergeMode", MergeMode.Multiply)), [new Shape(4, 3)], training: false);
    }

    [Fact]
    public void Dropout_TakesTheSameValuesForwardAndBack()
    {
        LayerChecks.Gradients(Line("LSTM", ("units", 6), ("Dropout", 0.4f), ("ReturnSequences", true)), [new Shape(4, 5)]);
        LayerChecks.Gradients(Line("LSTM", ("units", 6), ("RecurrentDropout", 0.4f)), [new Shape(4, 5)]);
        LayerChecks.Gradients(Line("LSTM", ("units", 5), ("Dropout", 0.3f), ("RecurrentDropout", 0.5f), ("Bidirectional", true), ("ReturnSequences", true)), [new Shape(3, 4)]);
    }

    [Fact]
    public void Dropout_IsOffOutsideTraining()
    {
        float[][][] x = [LayerChecks.Draw(new Shape(4, 5), static source => source.NextSingle() - 0.5f, new(2))];
        float[][] g = LayerChecks.Draw(new Shape(3), static source => source.NextSingle() - 0.5f, new(3));

        LayerHarness.Pass plain = new LayerHarness(Line("LSTM", ("units", 3)), [new Shape(4, 5)]).Run(x, g);
        var dropping = new LayerHarness(Line("LSTM", ("units", 3), ("Dropout", 0.5f), ("RecurrentDropout", 0.5f)), [new Shape(4, 5)]);

        Assert.Equal(plain.Output, dropping.Run(x, g, training: false).Output);
        Assert.NotEqual(plain.Output, dropping.Run(x, g).Output);
    }

    [Theory]
    [InlineData(true, 1f)]
    [InlineData(false, 0f)]
    public void ForgetGate_StartsOpen_UnlessItIsToldNotTo(bool opens, float forget)
    {
        var harness = new LayerHarness(Line("LSTM", ("units", 2), ("UnitForgetBias", opens), ("Bidirectional", true)), [new Shape(3, 2)]);

        foreach (int bias in new[] { 2, 5 })
            Assert.Equal([0, 0, forget, forget, 0, 0, 0, 0], harness.Layer.Weights[bias].Values.ToArray());
    }
}
