using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class GRUTests
{
    [Fact]
    public void Weights_AreThoseOfKeras()
    {
        LayerNode layer = Accepted(Input(7, 5), Line("GRU", With("units", 4)));

        Assert.Equal(new Shape(4), layer.OutputShape);
        Assert.Equal([("kernel", new Shape(5, 3 * 4)), ("recurrent_kernel", new Shape(4, 3 * 4)), ("bias", new Shape(2, 3 * 4))], layer.Weights.Select(static weight => (weight.Name, weight.Shape)));
        Assert.Equal([Initializer.GlorotUniform, Initializer.Orthogonal, Initializer.Zeros], layer.Weights.Select(static weight => weight.Settings.Initializer));
        Assert.Equal(3 * (4 * (4 + 5) + 2 * 4), layer.ParameterCount);
        Assert.Equal(7 * 3 * 4 * (5 + 4), layer.MultiplyAdds);
        Assert.Equal("gru", layer.Name);
    }

    [Fact]
    public void ResetBefore_HasOneBias() =>
        Assert.Equal(3 * (4 * (4 + 5) + 4), Accepted(Input(7, 5), Line("GRU", With("units", 4), With("ResetAfter", false))).ParameterCount);

    [Fact]
    public void Identity_SuitsTheTwoRowsOfABias_ButNotOne()
    {
        Accepted(Input(7, 5), Line("GRU", With("units", 4), With("BiasInitializer", Initializer.Identity)));
        Refused(Input(7, 5), Line("GRU", With("units", 4), With("ResetAfter", false), With("BiasInitializer", Initializer.Identity))).At(IssueId.UnsuitableInitializer, 2, "BiasInitializer");
    }
}
