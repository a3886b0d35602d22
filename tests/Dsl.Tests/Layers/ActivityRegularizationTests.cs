using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class ActivityRegularizationTests
{
    [Fact]
    public void Penalties_AreKept()
    {
        LayerNode layer = Accepted(Input(4, 3), Line("ActivityRegularization", With("L1", 0.1f), With("L2", 0.2f)));

        Assert.Equal(new Shape(4, 3), layer.OutputShape);
        Assert.Equal((0.1f, 0.2f), (layer.ActivityL1, layer.ActivityL2));
    }

    [Fact]
    public void NegativePenalty_IsRefused() => Refused(Input(4), Line("ActivityRegularization", With("L1", -1f))).At(IssueId.OutOfRange, 2, "L1");
}
