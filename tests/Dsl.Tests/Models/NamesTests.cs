using System;
using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Models;

public sealed class NamesTests
{
    [Theory]
    [InlineData("Dense", "dense")]
    [InlineData("GaussianNoise", "gaussian_noise")]
    [InlineData("Conv2D", "conv2d")]
    [InlineData("Conv2DTranspose", "conv2d_transpose")]
    [InlineData("MaxPooling2D", "max_pooling2d")]
    [InlineData("UpSampling2D", "up_sampling2d")]
    [InlineData("LSTM", "lstm")]
    [InlineData("BatchNormalization", "batch_normalization")]
    public void Kinds_AreSpelledAsKerasDoes(string kind, string expected) => Assert.Equal(expected, Names.Snake(kind));

    [Fact]
    public void LayersAreNumberedByKind_FromTheSecondOn()
    {
        Architecture architecture = Check(Input(4), Dense(4), Line("Flatten"), Dense(4), Dense(4));

        Assert.Equal(["dense", "flatten", "dense_1", "dense_2"], architecture.Layers.Select(static layer => layer.Name));
        Assert.Equal(["Dense", "Flatten", "Dense1", "Dense2"], architecture.Layers.Select(static layer => layer.MemberName));
    }

    [Fact]
    public void WrittenNames_ArePassedOverByNumbering_WhereverTheyStand()
    {
        Architecture architecture = Check(Input(4), Dense(4), Dense(4), Dense(4, Name("dense_1")), Dense(4));

        Assert.Equal(["dense", "dense_2", "dense_1", "dense_3"], architecture.Layers.Select(static layer => layer.Name));
        Assert.Empty(architecture.Issues);
    }

    [Fact]
    public void WrittenNames_TakeNoNumber() =>
        Assert.Equal(["hidden", "dense"], Check(Input(4), Dense(4, Name("hidden")), Dense(4)).Layers.Select(static layer => layer.Name));

    [Theory]
    [InlineData("hidden", "Hidden")]
    [InlineData("logVariance", "LogVariance")]
    [InlineData("dense-1_b", "Dense1B")]
    [InlineData("class", "Class")]
    [InlineData("_1", "_1")]
    [InlineData("größe", "Größe")]
    public void Names_BecomeMembers(string name, string member) => Assert.Equal(member, Accepted(Input(4), Dense(4, Name(name))).MemberName);

    // So that writing down a name that a layer has anyway changes nothing for whoever calls the layer.
    [Theory]
    [InlineData("conv2d", "Conv2D")]
    [InlineData("conv2d_1", "Conv2D1")]
    [InlineData("conv2d_12", "Conv2D12")]
    [InlineData("conv2d_0", "Conv2d0")]
    [InlineData("conv2d_a", "Conv2dA")]
    [InlineData("conv2d_transpose", "Conv2dTranspose")]
    public void DefaultNames_AreTheSameMembersWhereTheyAreWritten(string name, string member) =>
        Assert.Equal(member, Accepted(Input(4, 4, 1), Line("Conv2D", new Argument("filters", 2), new Argument("kernel", 3), Name(name))).MemberName);

    [Theory]
    [InlineData("summary", "SummaryLayer")]
    [InlineData("encoder", "EncoderLayer")]
    [InlineData("broken", "BrokenLayer")]
    [InlineData("simple", "SimpleLayer")]
    public void MembersOfTheModelAndItsOwnName_AreLeftAlone(string name, string member) =>
        Assert.Equal(member, Accepted(Input(4), Dense(4, Name(name))).MemberName);

    [Fact]
    public void Members_AreUnique_WhereNamesDifferInSpellingOnly()
    {
        string[] members = Check(Input(4), Dense(4, Name("a_b")), Dense(4, Name("a-b")), Dense(4, Name("aB")), Dense(4, Name("AB")))
            .Layers.Select(static layer => layer.MemberName).ToArray();

        Assert.Equal(["AB", "AB_2", "AB_3", "AB_4"], members);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a.b")]
    [InlineData("_")]
    [InlineData("a\"b")]
    public void OtherTexts_AreNoNames(string name) => Refused(Input(4), Dense(4, Name(name))).At(IssueId.InvalidName, 2, "Name");

    [Fact]
    public void OneNameTwice_IsRefused_AndPointsToTheFirst()
    {
        Issue issue = Refused(Input(4), Dense(4, Name("a")), Dense(4), Dense(4, Name("a"))).At(IssueId.DuplicateName, 4, "Name");

        Assert.Equal(2, issue.Related);
    }

    [Fact]
    public void TheInputsName_IsTaken_Too() =>
        Refused(Line("Input", Sizes(4), Name("picture")), Dense(4, Name("picture"))).At(IssueId.DuplicateName, 2, "Name");

    [Fact]
    public void WrittenNames_ArePassedOverByTheNumberingOfInputs_Too() =>
        Assert.Equal(["input_2", "input_3", "input_1"], Check(Input(4), Input(4), Dense(4, Name("input_1"))).Nodes.Select(static node => node.Name));

    [Theory]
    [InlineData("Summary")]
    [InlineData("Architecture")]
    [InlineData("Fit")]
    public void AModelCalledAsItsOwnMember_IsRefused(string name) =>
        Assert.Single(ModelChecker.Check(new ModelSpec(name, new Declaration("Model"), Input(4), Dense(4))).Issues).At(IssueId.InvalidName, 0, null);

    [Fact]
    public void AModelCalledEncoder_IsRefusedWhereItHasAnEncoder()
    {
        Assert.True(ModelChecker.Check(new ModelSpec("Encoder", Input(4), Dense(4))).IsSound);
        Assert.False(ModelChecker.Check(new ModelSpec("Encoder", Input(4), Dense(4), Code, Dense(4))).IsSound);
    }

    [Theory]
    [InlineData("hiden", "hidden")]
    [InlineData("Hidden", "hidden")]
    [InlineData("hidden2", "hidden")]
    public void UnknownName_SuggestsTheNearest(string wrong, string meant)
    {
        Issue issue = Refused(Input(4), Dense(4, Name("hidden")), Dense(4, From(wrong))).At(IssueId.UnknownLayer, 3, "From");

        Assert.Equal($"No earlier layer is called '{wrong}'. Did you mean '{meant}'?", issue.Message);
        Assert.Equal("\"" + meant + "\"", issue.Suggestion);
    }

    [Fact]
    public void UnknownName_ListsWhatThereIs_WhereNothingIsNear()
    {
        Issue issue = Refused(Input(4), Dense(4, Name("hidden")), Dense(4, From("somewhere"))).At(IssueId.UnknownLayer, 3, "From");

        Assert.EndsWith("There are: hidden, input_1.", issue.Message, StringComparison.Ordinal);
        Assert.Null(issue.Suggestion);
    }

    [Fact]
    public void Names_PointBackwardOnly()
    {
        Issue issue = Refused(Input(4), Dense(4, From("later")), Dense(4, Name("later"))).At(IssueId.UnknownLayer, 2, "From");

        Assert.Equal("'later' comes later, and names point backward only.", issue.Message);
    }
}
