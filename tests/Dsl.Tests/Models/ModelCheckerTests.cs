using System;
using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Models;

public sealed class ModelCheckerTests
{
    [Fact]
    public void ModelWithoutInput_IsRefusedAtItsMarker() => Refused(Dense(4), Dense(4)).At(IssueId.NoInput, 0, null);

    [Fact]
    public void EmptyModel_LacksItsInputFirst() => Refused().At(IssueId.NoInput, 0, null);

    [Fact]
    public void InputAfterALayer_IsRefused() => Refused(Dense(4), Input(4), Dense(4)).At(IssueId.InputAfterLayer, 2, null);

    [Fact]
    public void ModelWithoutLayers_IsRefused() => Refused(Input(4)).At(IssueId.NoLayers, 0, null);

    [Fact]
    public void SecondCode_IsRefused_AndPointsToTheFirst() =>
        Assert.Equal(2, Refused(Input(4), Dense(2), Code, Dense(4), Code).At(IssueId.SeveralCodes, 5, null).Related);

    [Fact]
    public void CodeBeforeLayers_IsRefused() => Refused(Input(4), Code, Dense(4)).At(IssueId.CodeBeforeLayers, 2, null);

    [Theory]
    [InlineData("Defaults")]
    [InlineData("Budget")]
    public void LinesThatStandOnce_AreRefusedTwice(string kind) =>
        Assert.Equal(2, Refused(Input(4), Line(kind), Dense(4), Line(kind)).At(IssueId.Repeated, 4, null).Related);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void InputSizesBelowOne_AreRefused(int size) => Refused(Input(4, size), Dense(4)).At(IssueId.NotPositive, 1, "sizes");

    [Fact]
    public void InputWithoutSizes_IsRefused() => Refused(Input(), Dense(4)).At(IssueId.NotPositive, 1, null);

    [Fact]
    public void InputBeyondMemory_IsRefused() => Refused(Input(1 << 20, 1 << 20), Dense(4)).At(IssueId.TooLarge, 1, "sizes");

    [Fact]
    public void LayerThatNobodyReads_IsAWarning_AndNotLive()
    {
        Architecture architecture = Check(Input(4), Dense(3, Name("lost")), Dense(4, From("input_1")));

        Assert.True(Assert.Single(architecture.Issues).At(IssueId.DeadLayer, 2, null).IsWarning);
        Assert.False(architecture.Nodes[1].IsLive);
        Assert.True(architecture.IsSound && architecture.IsGraph && architecture.Nodes[2].IsLive);
    }

    [Fact]
    public void DeadBranch_IsReportedOnceAtItsEnd()
    {
        Architecture architecture = Check(Input(4), Dense(3), Dense(2), Dense(4, From("input_1")));

        Assert.Single(architecture.Issues).At(IssueId.DeadLayer, 3, null);
        Assert.Equal([true, false, false, true], architecture.Nodes.Select(static node => node.IsLive));
    }

    [Fact]
    public void ModelWithCode_GivesBackItsInput()
    {
        Issue issue = Refused(Input(784), Dense(32), Code, Dense(783)).At(IssueId.NotReconstructing, 4, "units");

        Assert.Equal("784", issue.Suggestion);
        Assert.StartsWith("Dense 'dense_1' gives (783), but a model with [Code] gives back its input's (784). ", issue.Message, StringComparison.Ordinal);
        Assert.Null(Refused(Input(28, 28), Line("Flatten"), Dense(2), Code, Dense(784)).At(IssueId.NotReconstructing, 5, null).Suggestion);
        Refused(Input(28, 28), Line("Flatten"), Code, Line("Flatten")).At(IssueId.NotReconstructing, 4, null);
        Accepted(Input(784), Dense(32), Code, Dense(10), Line("Output", Sizes(10)));
    }

    [Fact]
    public void Output_IsWhatWasDeclared()
    {
        Accepted(Input(4), Dense(5), Line("Output", Sizes(5)));
        Issue issue = Refused(Input(4), Dense(5), Line("Output", Sizes(6))).At(IssueId.OutputMismatch, 3, "sizes");

        Assert.Equal(("5", 2), (issue.Suggestion, issue.Related));
    }

    [Fact]
    public void OneMistake_IsOneIssue_HoweverManyLayersFollow() =>
        Refused([Input(4), Dense(0), Code, .. Enumerable.Repeat(Dense(4, With("activation", Activation.Glu)), 12), Line("Reshape", Sizes(99))])
            .At(IssueId.NotPositive, 2, "units");

    [Fact]
    public void Issues_ComeInTheOrderOfTheLines()
    {
        int[] lines = Check(Input(4), Dense(0), Dense(3, Name("a b")), Line("Defaults"), Line("Defaults")).Issues.Select(static issue => issue.Declaration).ToArray();

        Assert.Equal(lines.Order(), lines);
        Assert.Equal(3, lines.Length);
    }

    [Theory]
    [InlineData("MaxParameters", IssueId.ParameterBudget, 4 * 6 + 6 + 6 * 4 + 4)]
    [InlineData("MaxMultiplyAdds", IssueId.MultiplyAddBudget, 4 * 6 + 6 * 4)]
    [InlineData("MaxActivationBytes", IssueId.ActivationBudget, 4 * (6 + 4))]
    public void Budget_IsKeptToTheLastUnit(string argument, string id, int cost)
    {
        Accepted(Input(4), Dense(6), Dense(4), Line("Budget", With(argument, (long)cost)));
        Accepted(Input(4), Dense(6), Dense(4), Line("Budget", With(argument, 0L)));
        Issue issue = Refused(Input(4), Dense(6), Dense(4), Line("Budget", With(argument, cost - 1L))).At(id, 4, argument);

        Assert.Contains("Dense 'dense", issue.Message, StringComparison.Ordinal);
        Assert.Equal(2, issue.Related);
    }

    [Fact]
    public void ActivationBudget_CountsTheBatch_AndNoViews()
    {
        Declaration Budget(long bytes) => Line("Budget", With("MaxActivationBytes", bytes), With("Batch", 10));

        Accepted(Input(4), Dense(6), Line("Flatten"), Budget(240));
        Refused(Input(4), Dense(6), Line("Flatten"), Budget(239)).At(IssueId.ActivationBudget, 4, "MaxActivationBytes");
        Refused(Input(1 << 20), Line("Dropout", With("rate", 0.5f)), Line("Budget", With("MaxActivationBytes", 1L), With("Batch", int.MaxValue)))
            .At(IssueId.ActivationBudget, 3, "MaxActivationBytes");
        Refused(Input(int.MaxValue), Line("Dropout", With("rate", 0.5f)), Line("Budget", With("MaxActivationBytes", long.MaxValue - 1), With("Batch", int.MaxValue)))
            .At(IssueId.ActivationBudget, 3, "MaxActivationBytes");
    }

    [Theory]
    [InlineData("MaxParameters", -1L)]
    [InlineData("MaxMultiplyAdds", -1L)]
    [InlineData("MaxActivationBytes", long.MinValue)]
    [InlineData("Batch", 0)]
    public void BudgetsOutOfRange_AreRefused(string argument, object value) =>
        Refused(Input(4), Dense(4), Line("Budget", With(argument, value))).At(IssueId.OutOfRange, 3, argument);

    [Fact]
    public void ParametersBeyondOneBuffer_AreRefused_EvenWhereTheyCannotBeCounted()
    {
        Refused(Input(1 << 16), Dense(1 << 15)).At(IssueId.TooManyParameters, 2, null);
        Architecture architecture = Check(Input(int.MaxValue), Dense(int.MaxValue), Dense(int.MaxValue), Dense(int.MaxValue));

        Assert.Single(architecture.Issues).At(IssueId.TooManyParameters, 2, null);
        Assert.Equal(long.MaxValue, architecture.ParameterCount);
        Assert.Contains("Total params: 9,223,372,036,854,775,807", architecture.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromNull_IsTheLineBefore() => Accepted(Input(4), Dense(3), Dense(4, With("From", null)));

    [Fact]
    public void GradientsAreNeeded_FromTheFirstWeightOn()
    {
        Architecture architecture = Check(Input(4), Line("GaussianNoise", With("standardDeviation", 1f)), Dense(4), Line("Flatten"));

        Assert.Equal([false, false, true, true], Enumerable.Range(0, 4).Select(architecture.NeedsGradient));
    }
}
