using System;

namespace Autoencoders;

internal sealed class NoiseTransformation : Transformation
{
    private const int BlockLength = 256;
    private readonly float _deviation;
    private readonly float _minimum;
    private readonly float _maximum;

    public NoiseTransformation(double standardDeviation, double minimum, double maximum)
    {
        if (!(standardDeviation >= 0 && double.IsFinite(standardDeviation)))
            throw new ArgumentOutOfRangeException(nameof(standardDeviation), standardDeviation, "A standard deviation is a finite number, at least 0.");
        if (!(minimum <= maximum))
            throw new ArgumentOutOfRangeException(nameof(minimum), minimum, FormattableString.Invariant($"The minimum is at most the maximum, {maximum}."));
        (_deviation, _minimum, _maximum) = ((float)standardDeviation, (float)minimum, (float)maximum);
    }

    public override void Apply(Span<float> values, Shape shape, ref SampleRandom random)
    {
        Span<float> noise = stackalloc float[BlockLength];
        for (int start = 0; start < values.Length; start += BlockLength)
        {
            Span<float> block = values.Slice(start, Math.Min(BlockLength, values.Length - start));
            random.FillNormal(noise[..block.Length]);
            for (int i = 0; i < block.Length; i++)
                block[i] = Math.Clamp(block[i] + _deviation * noise[i], _minimum, _maximum);
        }
    }
}
