using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Straight lines with a kink at a threshold, and a largest value.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class ReLU(LayerSlot slot) : UnaryLayer(slot)
{
    // The largest float stands for no largest value, and infinity passes.
    private readonly float _largest = slot.Node.Number("MaxValue") < float.MaxValue ? slot.Node.Number("MaxValue") : float.PositiveInfinity;
    private readonly float _slope = slot.Node.Number("NegativeSlope");
    private readonly float _threshold = slot.Node.Number("Threshold");

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
            Elementwise.Map(new Value(_largest, _slope, _threshold), input.Row(row), output.Row(row));
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
            Elementwise.Map(new Slope(_largest, _slope, _threshold), input.Row(row), outputGradient.Row(row), inputGradient.Row(row));
    }

    private readonly struct Value(float largest, float slope, float threshold) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x)
            where T : struct, ILanes<T> =>
            T.Select(x >= T.All(largest), T.All(largest), T.Select(x < T.All(threshold), (x - T.All(threshold)) * T.All(slope), x));
    }

    // Flat at the largest value, and the lower slope at the threshold itself, as in Keras on TensorFlow.
    private readonly struct Slope(float largest, float slope, float threshold) : IFunction2
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T x, T dy)
            where T : struct, ILanes<T> =>
            T.Select(x >= T.All(largest), default, T.Select(x <= T.All(threshold), dy * T.All(slope), dy));
    }
}
