using System;

namespace Autoencoders;

internal sealed class ShiftTransformation : Transformation
{
    private readonly int _pixels;

    public ShiftTransformation(int pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pixels);
        _pixels = pixels;
    }

    public override void Check(Shape shape) => CheckImage("A shift", shape);

    public override void Apply(Span<float> values, Shape shape, ref SampleRandom random)
    {
        int down = random.NextInt(2 * _pixels + 1) - _pixels;
        int right = random.NextInt(2 * _pixels + 1) - _pixels;
        int height = shape[0];
        int rowLength = values.Length / height;
        int skip = Math.Clamp(right, -shape[1], shape[1]) * (rowLength / shape[1]);

        // From the side that is moved towards, so that no row is overwritten before it is read.
        for (int at = 0; at < height; at++)
        {
            int to = down > 0 ? height - 1 - at : at;
            int from = to - down;
            Span<float> row = values.Slice(to * rowLength, rowLength);
            if (from < 0 || from >= height)
            {
                row.Clear();
                continue;
            }

            Span<float> source = values.Slice(from * rowLength, rowLength);
            if (skip >= 0)
            {
                source[..(rowLength - skip)].CopyTo(row[skip..]);
                row[..skip].Clear();
            }
            else
            {
                source[-skip..].CopyTo(row);
                row[(rowLength + skip)..].Clear();
            }
        }
    }
}
