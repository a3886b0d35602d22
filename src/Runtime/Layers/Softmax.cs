using System;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>e^x / Σ e^x along one axis.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class Softmax(LayerSlot slot) : AlongAxis(slot)
{
    private protected override void Run(ReadOnlySpan<float> x, Span<float> y) => Activations.Forward(Autoencoders.Activation.Softmax, x, y, 0, 0);

    private protected override void RunBack(ReadOnlySpan<float> x, ReadOnlySpan<float> y, ReadOnlySpan<float> dy, Span<float> dx) =>
        Activations.Backward(Autoencoders.Activation.Softmax, x, y, dy, dx, 0, 0);
}
