using System;
using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Models;

/// <summary>Models with several inputs, several outputs, and layers that read several tensors.</summary>
public sealed class SeveralTensorsTests
{
    private static Declaration NamedInput(string name, params int[] sizes) => Line("Input", Sizes(sizes), Name(name));

    private static Declaration Join(params string[] layers) => Line("Concatenate", With("layers", new EquatableArray<string>(layers)));

    private static Declaration Output(params Argument[] arguments) => Line("Output", [Sizes(), .. arguments]);

    [Fact]
    public void SecondInput_IsWhatTheNextLayerReads()
    {
        Architecture architecture = Check(NamedInput("picture", 4), Dense(3), NamedInput("label", 5), Dense(2), Join("dense"), Dense(4));

        Assert.Empty(architecture.Issues);
        Assert.Equal([0, 2], architecture.Inputs);
        Assert.Equal(["Picture", "Label"], architecture.Inputs.Select(input => architecture.Nodes[input].MemberName));
        Assert.Equal(new Shape(5), architecture.Nodes[3].InputShape);
        Assert.Equal([3, 1], architecture.Nodes[4].Inputs);
        Assert.Equal(new Shape(5), architecture.Nodes[4].OutputShape);
        Assert.True(architecture.IsGraph);
    }

    [Fact]
    public void InputsWithoutNames_AreNumbered() =>
        Assert.Equal(["input_1", "input_2", "dense", "concatenate"], Check(Input(4), Input(5), Dense(2), Join("input_1")).Nodes.Select(static node => node.Name));

    [Fact]
    public void InputThatNobodyReads_IsAWarning() =>
        Assert.True(Assert.Single(Check(Input(4), NamedInput("label", 5), Dense(4)).Issues).At(IssueId.DeadLayer, 1, null).IsWarning);

    [Fact]
    public void InputsMembers_MeetNoLayersMember() =>
        Assert.Equal(["A", "B", "A_2", "Concatenate"], Check(NamedInput("a", 4), NamedInput("b", 4), Dense(4, Name("A")), Join("a")).Nodes.Select(static node => node.MemberName));

    [Fact]
    public void Outputs_AreTheLayersThatTheirLinesStandBehind_OrName()
    {
        Architecture architecture = Check(Input(8), Dense(6, Name("hidden")), Output(Name("features")), Dense(8), Output(), Output(From("other")), Dense(3, From("hidden"), Name("other")));

        Assert.Empty(architecture.Issues);
        Assert.Equal([("features", 1, "Features"), ("dense", 2, "Dense"), ("other", 3, "Other")], architecture.Outputs.Select(static output => (output.Name, output.Node, output.MemberName)));
        Assert.Equal(1, architecture.Output);
    }

    [Fact]
    public void OneOutputWithoutFrom_AssertsTheLast_WhereverItStands() =>
        Refused(Input(8), Line("Output", Sizes(6)), Dense(6), Dense(8)).At(IssueId.OutputMismatch, 2, "sizes");

    [Fact]
    public void EveryOutput_IsWhatWasDeclared() =>
        Refused(Input(8), Dense(6), Line("Output", Sizes(6)), Dense(8), Line("Output", Sizes(7))).At(IssueId.OutputMismatch, 5, "sizes");

    [Fact]
    public void OneTensor_LeavesOnce_UnderWhateverShape()
    {
        Assert.Equal(3, Refused(Input(8), Dense(8), Output(), Output()).At(IssueId.Repeated, 4, null).Related);
        Refused(Input(8), Dense(8), Output(), Output(Name("again"))).At(IssueId.Repeated, 4, null);
        Refused(Input(2, 4), Dense(4), Output(), Line("Flatten"), Output()).At(IssueId.Repeated, 5, null);
        Refused(Input(8), Dense(8), Output(), Output(From("dense"))).At(IssueId.Repeated, 4, null);
    }

    [Fact]
    public void OutputsOfOneName_AreRefused_AndBothKeepTheirMembers()
    {
        Architecture architecture = Check(Input(8), Dense(6), Output(Name("a")), Dense(8), Output(Name("a")));

        Assert.Single(architecture.Issues).At(IssueId.DuplicateName, 5, "Name");
        Assert.Equal(["A", "A_2"], architecture.Outputs.Select(static output => output.MemberName));
    }

    [Fact]
    public void OutputBeforeLayers_IsRefused() => Refused(Input(8), Output(), Dense(8), Output()).At(IssueId.UnknownLayer, 2, null);

    [Fact]
    public void OutputFromNowhere_IsRefused_AndKeepsItsMember()
    {
        Architecture architecture = Check(Input(8), Dense(6, Name("hidden")), Dense(8), Output(), Output(From("hiden"), Name("features")));

        Assert.Equal("\"hidden\"", Assert.Single(architecture.Issues).At(IssueId.UnknownLayer, 5, "From").Suggestion);
        Assert.Equal(["Dense", "Features"], architecture.Outputs.Select(static output => output.MemberName));
    }

    [Fact]
    public void Input_IsNoOutput() => Refused(Input(8), Dense(8), Output(From("input_1"))).At(IssueId.UnknownLayer, 3, "From");

    [Fact]
    public void UnreadableOutput_IsNeitherAnIssueNorASoundModel()
    {
        Architecture architecture = Check(Input(8), Dense(6), Code, Dense(8), Output(), Line("Output", Sizes(5), With("From", Argument.Unknown)));

        Assert.Empty(architecture.Issues);
        Assert.False(architecture.IsSound);
        Assert.Equal(2, architecture.Outputs.Count);
        Assert.Equal(["Encoder", "Decoder"], architecture.Parts.Select(static part => part.Name));
    }

    [Fact]
    public void Condition_EntersTheDecoderToo()
    {
        Architecture architecture = Check(NamedInput("picture", 8), NamedInput("label", 3), Dense(2, From("picture")), Code, Join("label"), Dense(8));
        Architecture decoder = architecture.Part("Decoder");

        Assert.Empty(architecture.Issues);
        Assert.Equal([new Shape(2), new Shape(3)], decoder.Inputs.Select(input => decoder.Nodes[input].OutputShape));
        Assert.Equal(["Dense", "Label"], decoder.Inputs.Select(input => decoder.Nodes[input].MemberName));
        Assert.Equal(new Shape(8), architecture.Part("Encoder").Nodes[Assert.Single(architecture.Part("Encoder").Inputs)].OutputShape);
    }

    [Fact]
    public void EncoderOfTheSecondInputAlone_TakesThatOneOnly()
    {
        Architecture architecture = Check(NamedInput("label", 3), NamedInput("picture", 8), Dense(2), Code, Join("label"), Dense(3), Line("Output", Sizes(3)));

        Architecture encoder = architecture.Part("Encoder");
        Assert.Equal("picture", encoder.Nodes[Assert.Single(encoder.Inputs)].Name);

        // The label is the model's first input: what needs it goes around the code.
        Assert.Single(architecture.Issues).At(IssueId.CodeBypassed, 4, null);
    }

    [Fact]
    public void DecoderThatNeedsTheConditionOnly_IsNone()
    {
        Architecture architecture = Check(NamedInput("picture", 8), NamedInput("label", 3), Dense(2, From("picture")), Code, Dense(8, From("label")));

        Assert.Contains(architecture.Issues, static issue => issue.Id == IssueId.CodeBypassed);
        Assert.Equal(["Encoder"], architecture.Parts.Select(static part => part.Name));
    }

    [Fact]
    public void PartThatDoesNotReadWhereItStarts_IsRefused() =>
        Refused(NamedInput("a", 4), NamedInput("b", 4), Dense(3, Name("c")), Join("a"), Line("Part", With("name", "P"), From("a"), With("To", "c"))).At(IssueId.BrokenPart, 5, null);

    [Fact]
    public void SkipAroundTheCode_LeavesNoDecoder()
    {
        Architecture architecture = Check(Input(8), Dense(6, Name("skip")), Dense(2), Code, Join("skip"), Dense(8));

        Issue issue = Assert.Single(architecture.Issues).At(IssueId.CodeBypassed, 4, null);
        Assert.True(issue.IsWarning);
        Assert.StartsWith("'concatenate' reads 'skip', which goes around the code 'dense'; ", issue.Message, StringComparison.Ordinal);
        Assert.Equal(["Encoder"], architecture.Parts.Select(static part => part.Name));
    }

    [Fact]
    public void BackwardPass_WritesEachGradientOnce_ThenAdds()
    {
        // dense_1 and concatenate read dense; concatenate comes later and is met first on the way back.
        Architecture architecture = Check(Input(8), Dense(4), Dense(4), Join("dense"), Dense(8));

        Assert.Equal(
            [(4, "Write"), (3, "Write Write"), (2, "Add"), (1, "None")],
            architecture.BackwardSteps().Select(static step => (step.Node, string.Join(" ", step.Targets))));
    }

    [Fact]
    public void GradientOfAnOutputThatIsReadOn_IsAddedTo() =>
        Assert.Equal(
            ["Add", "None"],
            Check(Input(8), Dense(4), Output(), Dense(8), Output()).BackwardSteps().Select(static step => string.Join(" ", step.Targets)));

    [Fact]
    public void LayerThatReadsOneTensorTwice_WritesThenAdds() =>
        Assert.Equal(
            ["Write", "Write Add", "None"],
            Check(Input(8), Dense(4), Join("dense"), Dense(8)).BackwardSteps().Select(static step => string.Join(" ", step.Targets)));

    [Fact]
    public void FrozenLayers_NeedNoGradients()
    {
        Architecture architecture = Check(Input(8), Dense(4, With("Trainable", false)), Dense(8));

        Assert.False(architecture.Nodes[1].IsTrainable);
        Assert.All(architecture.Nodes[1].Weights, static weight => Assert.False(weight.IsTrainable));
        Assert.Equal([false, false, true], Enumerable.Range(0, 3).Select(architecture.NeedsGradient));
        Assert.Equal((8 * 4) + 4 + (4 * 8) + 8, architecture.ParameterCount);
    }

    [Fact]
    public void UnknownLayerInAMerge_IsReportedAtTheList()
    {
        Issue issue = Refused(Input(8), Dense(4, Name("skip")), Dense(4), Join("skipp"), Dense(8)).At(IssueId.UnknownLayer, 4, "layers");

        Assert.Equal("\"skip\"", issue.Suggestion);
        Assert.Contains("Did you mean 'skip'?", issue.Message, StringComparison.Ordinal);
    }
}
