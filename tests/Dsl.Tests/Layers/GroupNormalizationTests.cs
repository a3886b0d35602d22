using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class GroupNormalizationTests
{
    [Theory]
    [InlineData(4, 4)]
    [InlineData(1, 1)]
    [InlineData(-1, 8)]
    public void Channels_AreSharedOut(int written, int groups)
    {
        LayerNode layer = Accepted(Input(5, 8), Line("GroupNormalization", With("groups", written)));

        Assert.Equal(groups, layer.Number("Groups"));
        Assert.Equal(["gamma", "beta"], layer.Weights.Select(static weight => weight.Name));
        Assert.Equal(new Shape(8), layer.Weights[0].Shape);
    }

    [Fact]
    public void GroupsThatDoNotDivide_AreRefused_NamingADivisor() =>
        Assert.Contains("[GroupNormalization(3)]", Refused(Input(5, 6), Line("GroupNormalization", With("groups", 4))).At(IssueId.Conflict, 2, "groups").Message);

    [Fact]
    public void ThirtyTwoGroupsByDefault_NeedAsManyChannels() => Refused(Input(5, 8), Line("GroupNormalization")).At(IssueId.Conflict, 2, null);

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void OtherGroups_AreRefused(int groups) => Refused(Input(5, 8), Line("GroupNormalization", With("groups", groups))).At(IssueId.NotPositive, 2, "groups");
}
