using System;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Losses;

public sealed class OwnLossTests
{
    [Fact]
    public void ALossOfOnesOwn_IsMadeSmall()
    {
        Samples samples = Numbers.Uniform(20, 12);
        var model = new ReluSigmoid();

        History history = model.Fit(samples, new FitOptions { Epochs = 40, Loss = new Quartic(), Optimizer = new Adam(0.02f) });

        Assert.True(history["loss"][^1] < 0.5 * history["loss"][0], history.ToString());
        Assert.Equal(model.Evaluate(samples, new Quartic()), model.Evaluate(samples, new FitOptions { Loss = new Quartic() }).Loss);
    }

    // As the page on training has it.
    private sealed class Quartic : Loss
    {
        public override string Name => "quartic";

        public override double Sample(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient, float gradientScale, bool fromLogits)
        {
            double sum = 0;
            for (int i = 0; i < output.Length; i++)
            {
                float difference = output[i] - target[i];
                sum += Math.Pow(difference, 4);
                if (!gradient.IsEmpty)
                    gradient[i] = gradientScale * 4 * difference * difference * difference / output.Length;
            }

            return sum / output.Length;
        }
    }
}
