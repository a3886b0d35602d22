using System;

namespace Autoencoders;

internal sealed class FlipTransformation : Transformation
{
    public override void Check(Shape shape) => CheckImage("A flip", shape);

    public override void Apply(Span<float> values, Shape shape, ref SampleRandom random)
    {
        if (random.NextInt(2) == 0)
            return;
        int width = shape[1];
        int channels = values.Length / (shape[0] * width);
        for (int row = 0; row < shape[0]; row++)
        {
            Span<float> line = values.Slice(row * width * channels, width * channels);
            for (int left = 0, right = width - 1; left < right; left++, right--)
            {
                for (int channel = 0; channel < channels; channel++)
                    (line[left * channels + channel], line[right * channels + channel]) = (line[right * channels + channel], line[left * channels + channel]);
            }
        }
    }
}
