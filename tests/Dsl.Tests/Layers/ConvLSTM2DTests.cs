using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class ConvLSTM2DTests
{
    [Fact]
    public void Weights_AreThoseOfKeras()
    {
        LayerNode layer = Accepted(Input(5, 8, 7, 2), Cell());

        Assert.Equal("conv_lstm2d", layer.Name);
        Assert.Equal(new Shape(6, 5, 4), layer.OutputShape);
        Assert.Equal([("kernel", new Shape(3, 3, 2, 16)), ("recurrent_kernel", new Shape(3, 3, 4, 16)), ("bias", new Shape(16))], layer.Weights.Select(static weight => (weight.Name, weight.Shape)));
        Assert.Equal([Initializer.GlorotUniform, Initializer.Orthogonal, Initializer.Zeros], layer.Weights.Select(static weight => weight.Settings.Initializer));
        Assert.Equal(5L * 6 * 5 * 9 * 16 * (2 + 4), layer.MultiplyAdds);
        Assert.Equal(((float)Activation.Tanh, (float)Activation.Sigmoid, 1f), (layer.Number("activation"), layer.Number("RecurrentActivation"), layer.Number("UnitForgetBias")));
    }

    [Fact]
    public void Sequences_KeepTheirSteps() =>
        Assert.Equal(new Shape(5, 4, 4, 4), Accepted(Input(5, 8, 7, 2), Cell(With("padding", Padding.Same), With("Strides", 2), With("ReturnSequences", true))).OutputShape);

    [Fact]
    public void EveryArgument_ReachesTheArchitecture()
    {
        LayerNode layer = Accepted(Input(5, 8, 7, 2), Cell(
            With("activation", Activation.Relu),
            With("RecurrentActivation", Activation.HardSigmoid),
            With("StridesByAxis", new EquatableArray<int>([2, 1])),
            With("GoBackwards", true),
            With("UnitForgetBias", false),
            With("UseBias", false),
            With("KernelL1", 1f),
            With("RecurrentInitializer", Initializer.HeNormal),
            With("RecurrentL2", 2f),
            With("RecurrentConstraint", Constraint.NonNegative),
            With("ActivityL1", 3f)));

        Assert.Equal(new Shape(3, 5, 4), layer.OutputShape);
        Assert.Equal(((float)Activation.Relu, (float)Activation.HardSigmoid), (layer.Number("activation"), layer.Number("RecurrentActivation")));
        Assert.Equal((1f, 0f, 3f), (layer.Number("GoBackwards"), layer.Number("UnitForgetBias"), layer.ActivityL1));
        Assert.Equal(["kernel", "recurrent_kernel"], layer.Weights.Select(static weight => weight.Name));
        Assert.Equal(1, layer.Weights[0].Settings.L1);
        Assert.Equal((Initializer.HeNormal, 2f, Constraint.NonNegative), (layer.Weights[1].Settings.Initializer, layer.Weights[1].Settings.L2, layer.Weights[1].Settings.Constraint!.Kind));
    }

    [Fact]
    public void OtherThanSequencesOfPictures_AreRefused()
    {
        Refused(Input(8, 7, 2), Cell()).At(IssueId.WrongRank, 2, null);
        Refused(Input(8), Cell()).At(IssueId.WrongRank, 2, null);
    }

    [Fact]
    public void WrongArguments_AreRefused()
    {
        Refused(Input(5, 8, 7, 2), Line("ConvLSTM2D", With("filters", 0), With("kernel", 3))).At(IssueId.NotPositive, 2, "filters");
        Refused(Input(5, 8, 7, 2), Line("ConvLSTM2D", With("filters", int.MaxValue), With("kernel", 3))).At(IssueId.TooLarge, 2, "filters");
        Refused(Input(5, 8, 7, 2), Line("ConvLSTM2D", With("filters", 4), With("kernel", 9))).At(IssueId.WindowTooLarge, 2, "kernel");
        Refused(Input(5, 8, 7, 2), Cell(With("Strides", 2), With("DilationRate", 2))).At(IssueId.Conflict, 2, null);
        Refused(Input(5, 8, 7, 2), Cell(With("padding", Padding.Causal))).At(IssueId.Conflict, 2, "padding");
        Refused(Input(5, 8, 7, 2), Cell(With("activation", Activation.Glu))).At(IssueId.ActivationNeedsNumbers, 2, "activation");
        Refused(Input(5, 8, 7, 2), Cell(With("RecurrentActivation", Activation.Threshold))).At(IssueId.ActivationNeedsNumbers, 2, "RecurrentActivation");
        Refused(Input(5, 8, 7, 2), Cell(With("RecurrentInitializer", Initializer.Identity))).At(IssueId.UnsuitableInitializer, 2, "RecurrentInitializer");
        Refused(Input(5, 8, 7, 2), Cell(With("BiasInitializer", Initializer.Orthogonal))).At(IssueId.UnsuitableInitializer, 2, "BiasInitializer");
    }

    private static Declaration Cell(params Argument[] more) => Line("ConvLSTM2D", [With("filters", 4), With("kernel", 3), .. more]);
}
