using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class Conv1DTests
{
    [Fact]
    public void Same_KeepsTheLengths()
    {
        LayerNode layer = Accepted(Input(9, 4), Line("Conv1D", With("filters", 6), With("kernel", 3), With("padding", Padding.Same)));

        Assert.Equal(new Shape(9, 6), layer.OutputShape);
        Assert.Equal([("kernel", new Shape(3, 4, 6)), ("bias", new Shape(6))], layer.Weights.Select(static weight => (weight.Name, weight.Shape)));
    }

    [Fact]
    public void AnotherNumberOfAxes_IsRefused() =>
        Refused(Input(9, 9, 4), Line("Conv1D", With("filters", 6), With("kernel", 3))).At(IssueId.WrongRank, 2, null);

    [Fact]
    public void CausalPadding_KeepsTheLength_WithAllCellsInFront()
    {
        LayerNode layer = Accepted(Input(9, 4), Line("Conv1D", With("filters", 6), With("kernel", 3), With("padding", Padding.Causal), With("DilationRate", 2)));

        Assert.Equal(new Shape(9, 6), layer.OutputShape);
        Assert.Equal(4, layer.Number("Before0"));
    }
}
