using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class FlattenTests
{
    [Theory]
    [InlineData(new[] { 5 }, 5)]
    [InlineData(new[] { 28, 28, 1 }, 784)]
    [InlineData(new[] { 2, 3, 4, 5 }, 120)]
    public void AllValues_BecomeOneAxis_InTheSameMemory(int[] sizes, int count)
    {
        LayerNode layer = Accepted(Input(sizes), Line("Flatten"));

        Assert.Equal(new Shape(count), layer.OutputShape);
        Assert.True(layer.IsView);
        Assert.Empty(layer.Weights);
    }
}
