using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>x above 0 and slope · x below.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class LeakyReLU(LayerSlot slot) : UnaryLayer(slot)
{
    private readonly float _slope = slot.Node.Number("negativeSlope");

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
            Elementwise.Map(new Value(_slope), input.Row(row), output.Row(row));
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
            Elementwise.Map(new Slope(_slope), input.Row(row), outputGradient.Row(row), inputGradient.Row(row));
    }

    private readonly struct Value(float slope) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => T.Select(x > default(T), x, x * T.All(slope));
    }

    private readonly struct Slope(float slope) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x, T dy)
            where T : struct, ILanes<T> => T.Select(x > default(T), dy, dy * T.All(slope));
    }
}
