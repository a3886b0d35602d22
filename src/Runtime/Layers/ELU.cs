using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>x above 0 and α · (e^x − 1) below.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class ELU(LayerSlot slot) : UnaryLayer(slot)
{
    private readonly float _alpha = slot.Node.Number("alpha");

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
            Elementwise.Map(new Value(_alpha), input.Row(row), output.Row(row));
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
            Elementwise.Map(new Slope(_alpha), input.Row(row), outputGradient.Row(row), inputGradient.Row(row));
    }

    private readonly struct Value(float alpha) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> => T.Select(x > default(T), x, LaneMath.ExpM1OfNegative(x) * T.All(alpha));
    }

    private readonly struct Slope(float alpha) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x, T dy)
            where T : struct, ILanes<T> => T.Select(x > default(T), dy, dy * LaneMath.Exp(x) * T.All(alpha));
    }
}
