using System;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>A layer that reads several tensors, such as a merge.</summary>
public abstract class SeveralInputsLayer : Layer
{
    private protected SeveralInputsLayer(LayerSlot slot)
        : base(slot)
    {
    }

    /// <summary>Computes the output of some rows.</summary>
    /// <param name="batch">The slice that the rows belong to.</param>
    /// <param name="output">Receives one sample a row.</param>
    /// <param name="inputs">What the layer reads, in the order of the model; one sample a row.</param>
    public abstract void Forward(in BatchSlice batch, Matrix output, ReadOnlySpan<Matrix> inputs);

    /// <summary>Carries the gradient of the loss from the output back to each input of some rows.</summary>
    /// <param name="batch">The slice that the rows belong to.</param>
    /// <param name="output">What left the forward pass.</param>
    /// <param name="outputGradient">The gradient by the output; becomes what <see cref="WeightGradients"/> reads.</param>
    /// <param name="inputs">What entered the forward pass.</param>
    /// <param name="inputGradients">Each receives the gradient by that input; one is empty where nothing before it learns.</param>
    public abstract void Backward(
        in BatchSlice batch, Matrix output, Matrix outputGradient, ReadOnlySpan<Matrix> inputs, ReadOnlySpan<Matrix> inputGradients);

    /// <summary>Computes one share of the gradients of the layer's weights.</summary>
    /// <param name="share">Which rows, and where they go.</param>
    /// <param name="outputGradient">What <see cref="Backward"/> left, for the whole batch.</param>
    /// <param name="inputs">What entered the forward pass, for the whole batch.</param>
    public virtual void WeightGradients(in GradientShare share, Matrix outputGradient, ReadOnlySpan<Matrix> inputs)
    {
    }
}
