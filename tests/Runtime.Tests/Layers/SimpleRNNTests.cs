using System.Linq;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class SimpleRNNTests
{
    [Fact]
    public void OutputAndGradients_AreThoseOfDoublePrecision() => RecurrentGolden.Check("recurrent_golden.json", "SimpleRNN");

    [Fact]
    public void Gradients_AreThoseOfTheForwardPass()
    {
        LayerChecks.Gradients(Line("SimpleRNN", ("units", 4)), [new Shape(5, 3)]);
        LayerChecks.Gradients(Line("SimpleRNN", ("units", 17), ("ReturnSequences", true), ("UseBias", false), ("activation", Autoencoders.Activation.Silu)), [new Shape(3, 20)]);
        LayerChecks.Gradients(Line("SimpleRNN", ("units", 3), ("Bidirectional", true), ("GoBackwards", true), ("InitialState", "state")), [new Shape(4, 3), new Shape(6)]);
        LayerChecks.Gradients(Line("SimpleRNN", ("units", 2), ("Bidirectional", true), ("ReturnSequences", true), ("MergeMode", MergeMode.Multiply)), [new Shape(4, 3)], training: false);
    }

    [Fact]
    public void Dropout_TakesTheSameValuesForwardAndBack()
    {
        LayerChecks.Gradients(Line("SimpleRNN", ("units", 6), ("Dropout", 0.4f), ("ReturnSequences", true)), [new Shape(4, 5)]);
        LayerChecks.Gradients(Line("SimpleRNN", ("units", 6), ("RecurrentDropout", 0.4f)), [new Shape(4, 5)]);
        LayerChecks.Gradients(Line("SimpleRNN", ("units", 5), ("Dropout", 0.3f), ("RecurrentDropout", 0.5f), ("Bidirectional", true), ("ReturnSequences", true)), [new Shape(3, 4)]);
    }

    [Fact]
    public void Dropout_IsOffOutsideTraining()
    {
        float[][][] x = [LayerChecks.Draw(new Shape(4, 5), static source => source.NextSingle() - 0.5f, new(2))];
        float[][] g = LayerChecks.Draw(new Shape(3), static source => source.NextSingle() - 0.5f, new(3));

        LayerHarness.Pass plain = new LayerHarness(Line("SimpleRNN", ("units", 3)), [new Shape(4, 5)]).Run(x, g);
        var dropping = new LayerHarness(Line("SimpleRNN", ("units", 3), ("Dropout", 0.5f), ("RecurrentDropout", 0.5f)), [new Shape(4, 5)]);

        Assert.Equal(plain.Output, dropping.Run(x, g, training: false).Output);
        Assert.NotEqual(plain.Output, dropping.Run(x, g).Output);
    }

    [Fact]
    public void PenaltyOnTheOutput_CountsAsGradientByIt()
    {
        float[][][] x = [LayerChecks.Draw(new Shape(4, 3), static source => source.NextSingle() - 0.5f, new(2))];
        float[][] g = LayerChecks.Draw(new Shape(4), static source => source.NextSingle() - 0.5f, new(3));
        var plain = new LayerHarness(Line("SimpleRNN", ("units", 4)), [new Shape(4, 3)]);
        var penalised = new LayerHarness(Line("SimpleRNN", ("units", 4), ("ActivityL2", 0.5f)), [new Shape(4, 3)]);

        LayerHarness.Pass pass = penalised.Run(x, g);
        float[][] shifted = [.. g.Select((row, at) => row.Select((value, i) => value + 2 * 0.5f / g.Length * pass.Output[at][i]).ToArray())];

        Assert.Equal(plain.Run(x, shifted).InputGradients, pass.InputGradients);
        Assert.All(pass.Penalties.Zip(pass.Output), static pair => Assert.Equal(0.5 * pair.Second.Sum(static y => (double)y * y), pair.First, 1e-6));
    }
}
