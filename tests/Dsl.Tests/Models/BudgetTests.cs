using System;
using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Models;

public sealed class BudgetTests
{
    private static Declaration Budget(params Argument[] limits) => Line("Budget", limits);

    private static Issue Over(string id, int line, string argument, params Declaration[] lines) => Refused(lines).At(id, line, argument);

    private static string Second(Issue issue) => issue.Message.Split(". ")[1];

    [Fact]
    public void TheCostliestLayers_AreNamedInOrder_ThreeAtMost()
    {
        Issue issue = Over(IssueId.ParameterBudget, 6, "MaxParameters", Input(100), Dense(10), Dense(20), Dense(30), Dense(40), Budget(With("MaxParameters", 3_000L)));
        Assert.StartsWith("3,100 parameters, budget 3,000. ", issue.Message, StringComparison.Ordinal);
        Assert.Equal("Dense 'dense_3' holds 1,240 of them, Dense 'dense' 1,010, Dense 'dense_2' 630, …", Second(issue));
    }

    [Theory]
    [InlineData("MaxParameters", IssueId.ParameterBudget, 100_000L)]
    [InlineData("MaxParameters", IssueId.ParameterBudget, 394_000L)]
    [InlineData("MaxMultiplyAdds", IssueId.MultiplyAddBudget, 123_456L)]
    public void TheNamedSize_Fits_AndOneMoreDoesNot(string argument, string id, long limit)
    {
        Declaration[] lines = [Input(784), Dense(256), Code, Dense(784), Budget(With(argument, limit))];
        ArgumentChange change = Assert.Single(Over(id, 5, argument, lines).Repairs);

        Assert.Equal((2, "units"), (change.Declaration, change.Argument));
        int fitting = int.Parse(change.Text, System.Globalization.CultureInfo.InvariantCulture);
        Accepted([lines[0], Dense(fitting), .. lines[2..]]);
        Refused([lines[0], Dense(fitting + 1), .. lines[2..]]).At(id, 5, argument);
    }

    [Fact]
    public void TheSizeThatLosesLeast_IsNamed()
    {
        Issue issue = Over(IssueId.ParameterBudget, 5, "MaxParameters", Input(784), Dense(512), Dense(300), Dense(10), Budget(With("MaxParameters", 500_000L)));
        Assert.EndsWith("Dense 'dense' with 457 units instead of 512 fits.", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SizesThatHaveToDivide_AreFound()
    {
        Issue issue = Over(
            IssueId.ParameterBudget, 5, "MaxParameters",
            Input(8, 8, 4), Line("Conv2D", With("filters", 32), With("kernel", 3)), Line("GroupNormalization", With("groups", 8)), Line("Flatten"), Budget(With("MaxParameters", 1_000L)));
        Assert.Equal("24", Assert.Single(issue.Repairs).Text);
    }

    [Fact]
    public void TheLayerInFront_IsMadeSmaller_WhereItsReaderCannotBe()
    {
        Issue issue = Over(
            IssueId.ParameterBudget, 6, "MaxParameters",
            Input(8, 8, 1), Line("Conv2D", With("filters", 16), With("kernel", 3)), Line("Flatten"), Dense(10), Line("Output", Sizes(10)), Budget(With("MaxParameters", 3_700L)));
        Assert.Equal(new ArgumentChange(2, "filters", "9"), Assert.Single(issue.Repairs));
    }

    [Fact]
    public void ASmallerBatch_IsOfferedForBytes_AndFits()
    {
        Declaration[] lines = [Input(784), Dense(64), Code, Dense(784)];
        Issue issue = Over(IssueId.ActivationBudget, 5, "MaxActivationBytes", [.. lines, Budget(With("MaxActivationBytes", 250_000L), With("Batch", 128))]);

        ArgumentChange change = Assert.Single(issue.Repairs);
        Assert.Equal(new ArgumentChange(5, "Batch", "73"), change);
        Assert.EndsWith("Batch = 73 fits.", issue.Message, StringComparison.Ordinal);
        Accepted([.. lines, Budget(With("MaxActivationBytes", 250_000L), With("Batch", 73))]);
        Refused([.. lines, Budget(With("MaxActivationBytes", 250_000L), With("Batch", 74))]);
    }

    [Fact]
    public void WhereNoOneSizeFits_ThatIsSaid()
    {
        Issue issue = Over(IssueId.ParameterBudget, 5, "MaxParameters", Input(64, 4), Line("Flatten"), Dense(256), Line("Add", With("layers", new EquatableArray<string>(["flatten"]))), Budget(With("MaxParameters", 1_000L)));
        Assert.Empty(issue.Repairs);
        Assert.EndsWith("No change of one size was found that fits; make several layers smaller, or raise the budget.", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ABlock_CountsAsAWhole_AndMayBeRepeatedLess()
    {
        var block = new ModelSpec("Stage", new Declaration("Block"), Dense(16));
        Issue issue = Over(IssueId.ParameterBudget, 3, "MaxParameters", Input(16), Line("Use", With("type", "Stage"), With("block", block), With("Repeat", 4)), Budget(With("MaxParameters", 600L)));
        Assert.Equal("Stage 'stage' × 4 holds 1,088 of them", Second(issue));
        Assert.Equal(new ArgumentChange(2, "Repeat", "2"), Assert.Single(issue.Repairs));
        Assert.EndsWith("Stage 'stage' with 2 repeats instead of 4 fits.", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoBrokenLimits_AreRepairedEachByItself()
    {
        Issue[] issues = [.. Check(Input(784), Dense(256), Code, Dense(784), Budget(With("MaxParameters", 300_000L), With("MaxMultiplyAdds", 100_000L))).Issues];
        Assert.Equal([IssueId.ParameterBudget, IssueId.MultiplyAddBudget], issues.Select(static issue => issue.Id));
        Assert.Equal(["190", "63"], issues.Select(static issue => Assert.Single(issue.Repairs).Text));
    }
}
