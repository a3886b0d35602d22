using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class SimpleRNNTests
{
    [Fact]
    public void Weights_AreThoseOfKeras()
    {
        LayerNode layer = Accepted(Input(7, 5), Line("SimpleRNN", With("units", 4)));

        Assert.Equal(new Shape(4), layer.OutputShape);
        Assert.Equal([("kernel", new Shape(5, 1 * 4)), ("recurrent_kernel", new Shape(4, 1 * 4)), ("bias", new Shape(4))], layer.Weights.Select(static weight => (weight.Name, weight.Shape)));
        Assert.Equal([Initializer.GlorotUniform, Initializer.Orthogonal, Initializer.Zeros], layer.Weights.Select(static weight => weight.Settings.Initializer));
        Assert.Equal(4 * (4 + 5) + 4, layer.ParameterCount);
        Assert.Equal(7 * 1 * 4 * (5 + 4), layer.MultiplyAdds);
        Assert.Equal("simple_rnn", layer.Name);
    }
}
