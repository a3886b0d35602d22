using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

/// <summary>What all three recurrent layers have in common.</summary>
public sealed class RecurrentTests
{
    public static TheoryData<string> Kinds => new("LSTM", "GRU", "SimpleRNN");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sequences_KeepTheirSteps(string kind) =>
        Assert.Equal(new Shape(7, 4), Accepted(Input(7, 5), Line(kind, With("units", 4), With("ReturnSequences", true), With("GoBackwards", true))).OutputShape);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TwoDirections_HaveTwiceTheWeights(string kind)
    {
        LayerNode one = Accepted(Input(7, 5), Line(kind, With("units", 4)));
        LayerNode two = Accepted(Input(7, 5), Line(kind, With("units", 4), With("Bidirectional", true)));

        Assert.Equal(new Shape(8), two.OutputShape);
        Assert.Equal(
            ["forward_kernel", "forward_recurrent_kernel", "forward_bias", "backward_kernel", "backward_recurrent_kernel", "backward_bias"],
            two.Weights.Select(static weight => weight.Name));
        Assert.Equal((2 * one.ParameterCount, 2 * one.MultiplyAdds), (two.ParameterCount, two.MultiplyAdds));
    }

    [Theory]
    [InlineData(MergeMode.Sum)]
    [InlineData(MergeMode.Multiply)]
    [InlineData(MergeMode.Average)]
    public void MergedDirections_KeepTheUnits(MergeMode merge) =>
        Assert.Equal(new Shape(7, 4), Accepted(Input(7, 5), Line("GRU", With("units", 4), With("ReturnSequences", true), With("Bidirectional", true), With("MergeMode", merge))).OutputShape);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryArgument_ReachesTheArchitecture(string kind)
    {
        LayerNode layer = Accepted(Input(7, 5), Line(
            kind,
            With("units", 4),
            With("activation", Activation.Relu),
            With("Dropout", 0.25f),
            With("RecurrentDropout", 0.5f),
            With("KernelInitializer", Initializer.HeNormal),
            With("RecurrentInitializer", Initializer.Identity),
            With("RecurrentInitializerScale", 0.5f),
            With("BiasInitializer", Initializer.Ones),
            With("KernelL1", 1f),
            With("KernelL2", 2f),
            With("RecurrentL1", 3f),
            With("RecurrentL2", 4f),
            With("BiasL1", 5f),
            With("BiasL2", 6f),
            With("ActivityL1", 7f),
            With("ActivityL2", 8f)));

        Assert.Equal(((float)Activation.Relu, 0.25f, 0.5f), (layer.Number("activation"), layer.Number("Dropout"), layer.Number("RecurrentDropout")));
        Assert.Equal(
            [new WeightSettings(Initializer.HeNormal, null, 1, 2), new WeightSettings(Initializer.Identity, 0.5f, 3, 4), new WeightSettings(Initializer.Ones, null, 5, 6)],
            layer.Weights.Select(static weight => weight.Settings));
        Assert.Equal((7f, 8f), (layer.ActivityL1, layer.ActivityL2));
        Assert.Equal(["kernel", "recurrent_kernel"], Accepted(Input(7, 5), Line(kind, With("units", 4), With("UseBias", false))).Weights.Select(static weight => weight.Name));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void OtherThanSequences_AreRefused(string kind)
    {
        Refused(Input(5), Line(kind, With("units", 4))).At(IssueId.WrongRank, 2, null);
        Refused(Input(7, 5, 3), Line(kind, With("units", 4))).At(IssueId.WrongRank, 2, null);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WrongArguments_AreRefused(string kind)
    {
        Refused(Input(7, 5), Line(kind, With("units", 0))).At(IssueId.NotPositive, 2, "units");
        Refused(Input(7, 5), Line(kind, With("units", 4), With("Dropout", 1f))).At(IssueId.OutOfRange, 2, "Dropout");
        Refused(Input(7, 5), Line(kind, With("units", 4), With("RecurrentDropout", -0.1f))).At(IssueId.OutOfRange, 2, "RecurrentDropout");
        Refused(Input(7, 5), Line(kind, With("units", 4), With("MergeMode", MergeMode.Sum))).At(IssueId.Conflict, 2, "MergeMode");
        Refused(Input(7, 5), Line(kind, With("units", 4), With("activation", Activation.Glu))).At(IssueId.ActivationNeedsNumbers, 2, "activation");
        Refused(Input(7, 5), Line(kind, With("units", 4), With("activation", Activation.Threshold))).At(IssueId.ActivationNeedsNumbers, 2, "activation");
        Refused(Input(7, 5), Line(kind, With("units", 4), With("activation", (Activation)99))).At(IssueId.UndefinedValue, 2, "activation");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void BiasThatStartsAsAMatrix_IsRefusedOnce(string kind) =>
        Refused(
            Input(7, 5),
            Line(kind, With("units", 4), With("ResetAfter", false), With("Bidirectional", true), With("BiasInitializer", Initializer.Orthogonal)))
            .At(IssueId.UnsuitableInitializer, 2, "BiasInitializer");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void State_HasOneValueForEachUnit(string kind)
    {
        Declaration encoder = Line(kind, With("units", 4), Name("enc"));

        LayerNode layer = Accepted(Input(7, 5), encoder, Line(kind, With("units", 4), From("input_1"), With("InitialState", "enc")));
        Assert.Equal([0, 1], layer.Inputs);
        Issue issue = Refused(Input(7, 5), encoder, Line(kind, With("units", 3), From("input_1"), With("InitialState", "enc"))).At(IssueId.MergeMismatch, 3, "InitialState");
        Assert.Contains("needs (3)", issue.Message);
        Refused(Input(7, 5), encoder, Line(kind, With("units", 4), From("input_1"), With("InitialState", "enc"), With("Bidirectional", true))).At(IssueId.MergeMismatch, 3, "InitialState");
        Refused(Input(7, 5), encoder, Line(kind, With("units", 4), From("input_1"), With("InitialState", "end"))).At(IssueId.UnknownLayer, 3, "InitialState");
    }
}
