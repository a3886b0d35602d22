using System;
using System.Linq;
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
        Numbers.FillBiases(model);

        WholeModelChecks.Gradients(model, Numbers.Uniform(6, new Shape(2, 6)));
    }

    [Fact]
    public void Values_AreThoseOfADenseOfTheTransposedKernel()
    {
        SpecifiedModel tied = Of(Input(2, 6), Dense(4, Activation.Tanh), Line("TiedDense", ("layer", "dense"), ("activation", Activation.Sigmoid)));
        SpecifiedModel plain = Of(Input(2, 6), Dense(4, Activation.Tanh), Dense(6, Activation.Sigmoid));
        Numbers.FillBiases(tied);
        Numbers.FillBiases(plain);
        Span<float> kernel = tied.Layers[0].Weights[0].Values;
        kernel.CopyTo(plain.Layers[0].Weights[0].Values);
        for (int i = 0; i < kernel.Length; i++)
            plain.Layers[1].Weights[0].Values[((i % 4) * 6) + (i / 4)] = kernel[i];
        Samples samples = Numbers.Uniform(5, new Shape(2, 6));

        float[] expected = plain.Predict(samples).ToArray(), found = tied.Predict(samples).ToArray();

        Assert.All(expected.Zip(found), static pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }
}
