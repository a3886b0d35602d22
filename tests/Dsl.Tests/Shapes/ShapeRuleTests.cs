using System;
using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Shapes;

public sealed class ShapeRuleTests
{
    [Theory]
    [InlineData("H,W,C -> H/2,W/2,4*C", new[] { 8, 6, 3 }, new[] { 4, 3, 12 })]
    [InlineData("H,W,C->H//2,(W+1)//2,C", new[] { 7, 7, 3 }, new[] { 3, 4, 3 })]
    [InlineData("..., C -> ..., 2*C - 1", new[] { 4, 5, 6 }, new[] { 4, 5, 11 })]
    [InlineData("... -> ...", new[] { 4, 5 }, new[] { 4, 5 })]
    [InlineData("N,N,1 -> N*N", new[] { 4, 4, 1 }, new[] { 16 })]
    [InlineData("H,W,C -> H/block,W/block,block*block*C", new[] { 6, 9, 1 }, new[] { 2, 3, 9 })]
    [InlineData("H,W -> 2*(H-W)/3 , 12 / 2 / 3", new[] { 7, 4 }, new[] { 2, 2 })]
    public void ARule_MakesTheShape(string rule, int[] input, int[] output)
    {
        Assert.Null(ShapeRule.Parse(rule).Apply(new Shape(input), static name => name == "block" ? 3 : null, out Shape shape));
        Assert.Equal(new Shape(output), shape);
    }

    [Theory]
    [InlineData("H,W,C -> H", new[] { 4, 4 }, "takes 3 axes (H, W, C)")]
    [InlineData("N,N -> N", new[] { 4, 5 }, "takes 4 where 5 enters (axis 2, N)")]
    [InlineData("H,3 -> H", new[] { 4, 5 }, "takes 3 where 5 enters (axis 2)")]
    [InlineData("H -> H/2", new[] { 7 }, "in H/2, 7 cannot be divided by 2 without a remainder")]
    [InlineData("H -> H/(H-H)", new[] { 7 }, "divides by 0")]
    [InlineData("H -> H-7", new[] { 7 }, "H-7 is 0, and a size is at least 1")]
    [InlineData("H -> H*depth", new[] { 7 }, "depth is neither an axis nor a whole-number argument")]
    [InlineData("H -> H*H*H*H*H*H*H*H", new[] { 2147483647 }, "larger than any size")]
    public void AShapeThatDoesNotFit_IsExplained(string rule, int[] input, string reason) =>
        Assert.Contains(reason, ShapeRule.Parse(rule).Apply(new Shape(input), static _ => null, out _), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("H,W")]
    [InlineData("H -> W -> C")]
    [InlineData("H -> ")]
    [InlineData("... , H -> H")]
    [InlineData("H+1 -> H")]
    [InlineData("H -> H+")]
    [InlineData("H -> (H")]
    [InlineData("H -> H H")]
    [InlineData("H -> H%2")]
    [InlineData("H -> 99999999999999")]
    public void WhatIsNoRule_IsRefusedWithItsText(string text) =>
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => ShapeRule.Parse(text)).Message, StringComparison.Ordinal);

    private static Declaration Custom(string rule, bool hasBackward, params Argument[] more) =>
        Line("Halve", [With(CustomLayerArguments.Rule, rule), With(CustomLayerArguments.Code, "new HalveAttribute()"), With(CustomLayerArguments.HasBackward, hasBackward), .. more]);

    [Fact]
    public void ACustomLayer_IsALayerLikeAnyOther()
    {
        LayerNode node = Accepted(Input(8, 3), Dense(4), Custom("H,C -> H/by,C", true, With("by", 2)));
        Assert.Equal(("halve", "Halve", new Shape(4, 4)), (node.Name, node.RowKind, node.OutputShape));
        Assert.Equal(new Shape(5, 4, 3), Accepted(Input(5, 8, 3), Custom("H,C -> H/2,C", true, With("TimeDistributed", true))).OutputShape);
        Issue issue = Refused(Input(7, 3), Dense(4), Custom("H,C -> H/2,C", true)).At(IssueId.ShapeRuleMismatch, 3, null);
        Assert.StartsWith("Halve 'halve' cannot be applied: in H/2, 7 cannot be divided by 2 without a remainder; got (7, 4).", issue.Message, StringComparison.Ordinal);
        Assert.True(Refused(Input(7, 3), Custom("H,C", true)).IsElsewhere);
    }

    [Fact]
    public void WithoutABackwardPass_NothingInFrontLearns_AndThatIsSaid()
    {
        Architecture architecture = Check(Input(8), Dense(4), Custom("H -> H/2", false), Dense(8));
        Issue issue = Assert.Single(architecture.Issues).At(IssueId.NoBackward, 3, null);
        Assert.True(issue.IsWarning);
        Assert.Contains("such as 'dense'", issue.Message, StringComparison.Ordinal);
        Assert.Equal([3], architecture.Learning());
        Assert.Equal([3], architecture.BackwardSteps().Select(static step => step.Node));
        Assert.Empty(Check(Input(8), Dense(4, With("Trainable", false)), Custom("H -> H/2", false), Dense(8)).Issues);
        Assert.Empty(Check(Input(8), Custom("H -> H/2", false), Dense(8)).Issues);
    }
}
