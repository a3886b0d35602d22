using System;

namespace Autoencoders.Layers;

/// <summary>How a layer of the user's own computes, one sample at a time; several threads may call it at once. The generated half of the class implements it.</summary>
public interface ICustomLayer
{
    /// <summary>Whether there is a backward pass.</summary>
    bool HasBackward { get; }

    /// <summary>Computes the output of one sample.</summary>
    /// <param name="inputShape">The input's shape.</param>
    /// <param name="input">The input, row-major, channels last.</param>
    /// <param name="outputShape">The output's shape.</param>
    /// <param name="output">Receives the output; every value is to be written.</param>
    void Forward(Shape inputShape, ReadOnlySpan<float> input, Shape outputShape, Span<float> output);

    /// <summary>Carries the gradient of the loss from the output back to the input of one sample.</summary>
    /// <param name="inputShape">The input's shape.</param>
    /// <param name="input">What entered the forward pass.</param>
    /// <param name="outputShape">The output's shape.</param>
    /// <param name="output">What left it.</param>
    /// <param name="outputGradient">The gradient by the output.</param>
    /// <param name="inputGradient">Receives the gradient by the input; it holds zeros.</param>
    void Backward(Shape inputShape, ReadOnlySpan<float> input, Shape outputShape, ReadOnlySpan<float> output, ReadOnlySpan<float> outputGradient, Span<float> inputGradient);
}
