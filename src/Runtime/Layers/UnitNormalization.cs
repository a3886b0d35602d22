using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Divides by the Euclidean length along one axis.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class UnitNormalization(LayerSlot slot) : AlongAxis(slot)
{
    // Keras takes a square below this for this.
    private const double LeastSquare = 1e-12;

    private protected override void Run(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Multiply(x, Inverse(Sums.Dot(x, x)), y);

    private protected override void RunBack(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx)
    {
        double square = Sums.Dot(x, x);
        if (square > LeastSquare)
            TensorPrimitives.MultiplyAdd(y, -(float)Sums.Dot(y, dy), dy, dx);
        else
            dy.CopyTo(dx);
        TensorPrimitives.Multiply(dx, Inverse(square), dx);
    }

    private static float Inverse(double square) => (float)(1 / Math.Sqrt(Math.Max(square, LeastSquare)));
}
