using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>A layer that reads one tensor.</summary>
public abstract class UnaryLayer : Layer
{
    private protected UnaryLayer(LayerSlot slot)
        : base(slot)
    {
    }

    /// <summary>Computes the output of some rows.</summary>
    /// <param name="batch">The slice that the rows belong to.</param>
    /// <param name="input">One sample a row.</param>
    /// <param name="output">Receives one sample a row.</param>
    public abstract void Forward(in BatchSlice batch, Matrix input, Matrix output);

    /// <summary>Carries the gradient of the loss from the output back to the input of some rows.</summary>
    /// <param name="batch">The slice that the rows belong to.</param>
    /// <param name="input">What entered the forward pass.</param>
    /// <param name="output">What left it.</param>
    /// <param name="outputGradient">The gradient by the output; becomes what <see cref="WeightGradients"/> reads.</param>
    /// <param name="inputGradient">Receives the gradient by the input; empty where nothing before this layer learns.</param>
    public abstract void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient);

    /// <summary>Computes one share of the gradients of the layer's weights.</summary>
    /// <param name="share">Which rows, and where they go.</param>
    /// <param name="input">What entered the forward pass, for the whole batch.</param>
    /// <param name="outputGradient">What <see cref="Backward"/> left, for the whole batch.</param>
    public virtual void WeightGradients(in GradientShare share, Matrix input, Matrix outputGradient)
    {
    }
}
