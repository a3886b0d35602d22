using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class ConcatenateTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void LastAxis_JoinsChannels(int axis) =>
        LayerChecks.Gradients(Line("Concatenate", ("Axis", axis)), [new Shape(2, 3, 2), new Shape(2, 3, 1), new Shape(2, 3, 4)]);

    [Fact]
    public void InnerAxis_JoinsRows() => LayerChecks.Gradients(Line("Concatenate", ("Axis", 2)), [new Shape(2, 3, 2), new Shape(2, 5, 2)]);

    [Fact]
    public void Vectors_KeepTheirOrder()
    {
        var harness = new LayerHarness(Line("Concatenate"), [new Shape(2), new Shape(3)]);

        LayerHarness.Pass pass = harness.Run([[[1, 2]], [[3, 4, 5]]], [[1, 2, 3, 4, 5]]);

        Assert.Equal([1, 2, 3, 4, 5], pass.Output[0]);
        Assert.Equal([1, 2], pass.InputGradients[0][0]);
        Assert.Equal([3, 4, 5], pass.InputGradients[1][0]);
    }
}
