using Autoencoders.Runtime.Tests.Models;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class TiedDenseTests
{
    [Theory]
    [InlineData(Activation.Linear, true)]
    [InlineData(Activation.Sigmoid, true)]
    [InlineData(Activation.Gelu, false)]
    [InlineData(Activation.Softmax, true)]
    public void Gradients_GoIntoTheOneKernel(Activation activation, bool useBias)
    {
        SpecifiedModel model = Of(Input(2, 6), Dense(4, Activation.Tanh), Line("TiedDense", ("layer", "dense"), ("activation", activation), ("UseBias", useBias)));

    }
}
