using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class LSTMTests
{
    [Fact]
    public void Weights_AreThoseOfKeras()
    {
        LayerNode layer = Accepted(Input(7, 5), Line("LSTM", With("units", 4)));

        Assert.Equal(new Shape(4), layer.OutputShape);
        Assert.Equal([("kernel", new Shape(5, 4 * 4)), ("recurrent_kernel", new Shape(4, 4 * 4)), ("bias", new Shape(4 * 4))], layer.Weights.Select(static weight => (weight.Name, weight.Shape)));
        Assert.Equal([Initializer.GlorotUniform, Initializer.Orthogonal, Initializer.Zeros], layer.Weights.Select(static weight => weight.Settings.Initializer));
        Assert.Equal(4 * (4 * (4 + 5) + 4), layer.ParameterCount);
        Assert.Equal(7 * 4 * 4 * (5 + 4), layer.MultiplyAdds);
        Assert.Equal("lstm", layer.Name);
    }

    [Fact]
    public void CellWithoutState_IsRefused() =>
        Refused(Input(4, 4), Line("LSTM", With("units", 4), Name("a")), Line("LSTM", With("units", 4), From("input_1"), With("InitialCellState", "a"))).At(IssueId.Conflict, 3, "InitialCellState");

    [Fact]
    public void StateAndCell_AreReadInThatOrder()
    {
        LayerNode layer = Accepted(
            Input(6, 2), Line("LSTM", With("units", 4), Name("a")), Line("LSTM", With("units", 4), From("input_1"), Name("b")),
            Line("LSTM", With("units", 4), From("input_1"), With("InitialState", "a"), With("InitialCellState", "b")));

        Assert.Equal([0, 1, 2], layer.Inputs);
    }
}
