using System;

namespace Autoencoders;

internal sealed class CutoutTransformation : Transformation
{
    private readonly int _side;

    public CutoutTransformation(int side)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(side, 1);
        _side = side;
    }

    public override void Check(Shape shape) => CheckImage("A cutout", shape);

    public override void Apply(Span<float> values, Shape shape, ref SampleRandom random)
    {
        int rowLength = values.Length / shape[0];
        int channels = rowLength / shape[1];
        (int top, int bottom) = Range(random.NextInt(shape[0]), shape[0]);
        (int left, int right) = Range(random.NextInt(shape[1]), shape[1]);
        for (int row = top; row < bottom; row++)
            values.Slice(row * rowLength + left * channels, (right - left) * channels).Clear();
    }

    // The middle lies within the image, wherever the rest does.
    private (int From, int To) Range(int middle, int size)
    {
        int from = middle - _side / 2;
        return (Math.Max(0, from), (int)Math.Min(size, (long)from + _side));
    }
}
