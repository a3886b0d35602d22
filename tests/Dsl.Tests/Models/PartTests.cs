using System;
using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Models;

public sealed class PartTests
{
    private static Declaration Part(string? name, string? from = null, string? to = null) =>
        Line("Part", [With("name", name), .. from is null ? Array.Empty<Argument>() : [From(from)], .. to is null ? Array.Empty<Argument>() : [With("To", to)]]);

    [Fact]
    public void Code_SplitsTheModelInTwo()
    {
        Architecture architecture = Check(Input(8), Dense(4), Dense(2), Code, Dense(4), Dense(8));

        Assert.Equal(["Encoder", "Decoder"], architecture.Parts.Select(static part => part.Name));
        Architecture encoder = architecture.Part("Encoder");
        Architecture decoder = architecture.Part("Decoder");
        Assert.Equal((new Shape(8), new Shape(2)), (encoder.InputShape, encoder.OutputShape));
        Assert.Equal((new Shape(2), new Shape(8)), (decoder.InputShape, decoder.OutputShape));
        Assert.Equal(["input_1", "dense", "dense_1"], encoder.Nodes.Select(static node => node.Name));
        Assert.Equal(["input_1", "dense_2", "dense_3"], decoder.Nodes.Select(static node => node.Name));
        Assert.Equal(architecture.ParameterCount, encoder.ParameterCount + decoder.ParameterCount);
        Assert.True(architecture.Nodes[2].IsCode && encoder.IsPart && !architecture.IsPart && encoder.IsSound);
        Assert.Equal(2, architecture.Code);
    }

    [Fact]
    public void DeclaredPart_LeadsFromOneLayerToAnother()
    {
        Architecture architecture = Check(Input(8), Dense(4, Name("a")), Dense(3, Name("b")), Dense(2, Name("c")), Part("Middle", "a", "c"), Part("Whole"));

        Assert.Empty(architecture.Issues);
        Assert.Equal(["b", "c"], architecture.Part("Middle").Layers.Select(static node => node.Name));
        Assert.Equal(new Shape(4), architecture.Part("Middle").InputShape);
        Assert.Equal(["a", "b", "c"], architecture.Part("Whole").Layers.Select(static node => node.Name));
    }

    [Fact]
    public void PartOntoADeadBranch_KeepsItFromBeingDead() =>
        Accepted(Input(8), Dense(4, Name("branch")), Dense(8, From("input_1")), Part("Head", to: "branch"));

    [Fact]
    public void PartAgainstTheStream_IsRefused_AndKeepsItsMember()
    {
        Architecture architecture = Check(Input(8), Dense(4, Name("a")), Dense(3, Name("b")), Part("Middle", "b", "a"));

        Assert.Single(architecture.Issues).At(IssueId.BrokenPart, 4, null);
        Assert.Equal("Middle", Assert.Single(architecture.Parts).Name);
    }

    [Fact]
    public void PartFromAnUnknownLayer_IsRefused_AndKeepsItsMember()
    {
        Architecture architecture = Check(Input(8), Dense(4, Name("hidden")), Dense(3), Part("Middle", "hiden"));

        Assert.Equal("\"hidden\"", Assert.Single(architecture.Issues).At(IssueId.UnknownLayer, 4, "From").Suggestion);
        Assert.Equal("Middle", Assert.Single(architecture.Parts).Name);
    }

    [Theory]
    [InlineData("Encoder")]
    [InlineData("Dense")]
    [InlineData("Simple")]
    [InlineData("Summary")]
    public void NamesOfOtherMembers_AreRefused(string name) => Refused(Input(8), Dense(4), Part(name)).At(IssueId.DuplicateName, 3, "name");

    [Fact]
    public void TheClassOfAPart_MustNotMeetAnotherMember()
    {
        Refused(Input(8), Dense(4), Part("A"), Part("A")).At(IssueId.DuplicateName, 4, "name");
        Refused(Input(8), Dense(4), Part("A"), Part("APart")).At(IssueId.DuplicateName, 4, "name");
        Refused(Input(8), Dense(4), Part("APart"), Part("A")).At(IssueId.DuplicateName, 4, "name");
        Refused(Input(8), Dense(4, Name("a_part")), Part("A")).At(IssueId.DuplicateName, 3, "name");
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("1st")]
    [InlineData("a-b")]
    [InlineData(null)]
    public void OtherTexts_AreNoPropertyNames(string? name) => Refused(Input(8), Dense(4), Part(name)).At(IssueId.InvalidName, 3, "name");

    [Fact]
    public void BrokenModel_KeepsEveryPart()
    {
        Architecture architecture = Check(Input(8), Dense(0), Code, Dense(8), Part("Features"));

        Assert.Equal(["Encoder", "Decoder", "Features"], architecture.Parts.Select(static part => part.Name));
        Assert.All(architecture.Parts, part => Assert.False(architecture.Part(part.Name).IsSound));
    }

    [Fact]
    public void BrokenModel_HasItsPartsTablesUpToTheBadLayer()
    {
        Architecture architecture = Check(Input(8), Dense(6), Dense(0), Code, Dense(8));

        Assert.Equal(["input_1", "dense", "dense_1"], architecture.Part("Encoder").Nodes.Select(static node => node.Name));
        Assert.Null(architecture.Part("Encoder").OutputShape);
        Assert.Null(architecture.Part("Decoder").InputShape);
    }

    [Fact]
    public void EncoderOfAModelWithoutInput_ShowsNoHalfOfItself() =>
        Assert.Empty(Check(Dense(6), Dense(4), Code, Dense(8)).Part("Encoder").Layers);

    [Fact]
    public void UnreadableFrom_IsNeitherAnIssueNorASoundModel()
    {
        Architecture architecture = Check(Input(8), Dense(4, With("From", Argument.Unknown)), Code, Dense(8));

        Assert.Empty(architecture.Issues);
        Assert.False(architecture.IsSound);
        Assert.Equal(["Encoder", "Decoder"], architecture.Parts.Select(static part => part.Name));
    }

    [Fact]
    public void LastLayerAsCode_LeavesNothingToDecode()
    {
        Architecture architecture = Check(Input(8), Dense(8), Code);

        Assert.Single(architecture.Issues).At(IssueId.CodeBypassed, 3, null);
        Assert.Equal(["Encoder"], architecture.Parts.Select(static part => part.Name));
        Assert.True(architecture.IsSound);
    }

    [Fact]
    public void LayerAroundTheCode_IsNamed_AndTheCodeIsNotDead()
    {
        Architecture architecture = Check(Input(8), Dense(4), Code, Dense(8, From("input_1"), Name("skip")));

        Assert.Contains(architecture.Issues, static issue => issue.Id == IssueId.CodeBypassed && issue.Message.Contains("'skip'", StringComparison.Ordinal));
        Assert.Equal(["Encoder"], architecture.Parts.Select(static part => part.Name));
    }

    [Fact]
    public void UnknownPart_IsRefusedWithTheOnesThereAre()
    {
        var error = Assert.Throws<ArgumentException>(static () => Check(Input(8), Dense(2), Code, Dense(8)).Part("Encode"));

        Assert.StartsWith("Simple has no part 'Encode'; it has Encoder, Decoder.", error.Message, StringComparison.Ordinal);
    }
}
