using System;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Draws from the normal distributions that its two inputs give, and penalises their divergence from the standard one.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class Sampling(LayerSlot slot) : SeveralInputsLayer(slot)
{
    private readonly float _weight = slot.Node.Number("KlWeight");

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix output, ReadOnlySpan<Matrix> inputs)
    {
        for (int row = 0; row < output.Rows; row++)
        {
            ReadOnlySpan<float> mean = inputs[0].Row(row);
            ReadOnlySpan<float> logVariance = inputs[1].Row(row);
            Span<float> result = output.Row(row);
            if (batch.Settings.CollectsPenalties && _weight != 0)
                batch.AddPenalty(row, _weight * Divergence(mean, logVariance));
            if (!batch.IsTraining)
            {
                mean.CopyTo(result);
                continue;
            }

            // The noise with its deviation is what the backward pass needs.
            Span<float> noise = batch.Saved(Index).Row(row);
            RandomStream random = batch.Random(Index, row);
            random.FillNormal(noise);
            for (int i = 0; i < result.Length; i++)
            {
                noise[i] *= MathF.Exp(logVariance[i] / 2);
                result[i] = mean[i] + noise[i];
            }
        }
    }

    /// <inheritdoc/>
    public override void Backward(
        in BatchSlice batch, Matrix output, Matrix outputGradient, ReadOnlySpan<Matrix> inputs, ReadOnlySpan<Matrix> inputGradients)
    {
        // The rows' penalties are averaged with their losses.
        float weight = _weight / batch.Settings.BatchSize;
        for (int row = 0; row < output.Rows; row++)
        {
            ReadOnlySpan<float> gradient = outputGradient.Row(row);
            if (!inputGradients[0].IsEmpty)
            {
                ReadOnlySpan<float> mean = inputs[0].Row(row);
                Span<float> meanGradient = inputGradients[0].Row(row);
                for (int i = 0; i < mean.Length; i++)
                    meanGradient[i] = gradient[i] + (weight * mean[i]);
            }

            if (inputGradients[1].IsEmpty)
                continue;
            ReadOnlySpan<float> logVariance = inputs[1].Row(row);
            ReadOnlySpan<float> noise = batch.IsTraining ? batch.Saved(Index).Row(row) : default;
            Span<float> logVarianceGradient = inputGradients[1].Row(row);
            for (int i = 0; i < logVariance.Length; i++)
            {
                float drawn = noise.IsEmpty ? 0 : gradient[i] * noise[i];
                logVarianceGradient[i] = 0.5f * (drawn + (weight * (MathF.Exp(logVariance[i]) - 1)));
            }
        }
    }

    internal override int ScratchLength(bool training) => training ? (int)OutputShape.ElementCount : 0;

    // From the standard normal distribution: −½ Σ (1 + ln σ² − μ² − σ²).
    private static double Divergence(ReadOnlySpan<float> mean, ReadOnlySpan<float> logVariance)
    {
        double sum = 0;
        for (int i = 0; i < mean.Length; i++)
            sum += 1 + (double)logVariance[i] - ((double)mean[i] * mean[i]) - Math.Exp(logVariance[i]);
        return -sum / 2;
    }
}
