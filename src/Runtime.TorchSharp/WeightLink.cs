using System;
using System.Linq;
using Autoencoders.Layers;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>A weight of a model and the tensor of a module that holds the same numbers in PyTorch's layout.</summary>
public sealed class WeightLink
{
    private readonly int[] _axes;

    /// <summary>Ties a weight to a tensor.</summary>
    /// <param name="weight">The model's weight, in Keras' layout.</param>
    /// <param name="tensor">The module's parameter or buffer.</param>
    /// <param name="axes">For each axis of the tensor, the axis of the weight that lies there: 1, 0 for a dense kernel; none where the layouts agree.</param>
    public WeightLink(Weight weight, Tensor tensor, params int[] axes)
    {
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentNullException.ThrowIfNull(tensor);
        ArgumentNullException.ThrowIfNull(axes);
        Weight = weight;
        Tensor = tensor;
        _axes = axes.Length > 0 ? axes : [.. Enumerable.Range(0, weight.Shape.Rank)];
    }

    /// <summary>The model's weight.</summary>
    public Weight Weight { get; }

    /// <summary>The module's parameter or buffer.</summary>
    public Tensor Tensor { get; }

    /// <summary>Copies the model's numbers into the module.</summary>
    public void ToTensor()
    {
        float[] values = new float[Weight.Values.Length];
        Permute(Weight.Values, values, toTensor: true);
        TensorMemory.Write(Tensor, values);
    }

    /// <summary>Copies the module's numbers into the model.</summary>
    public void ToWeight()
    {
        float[] values = new float[Weight.Values.Length];
        TensorMemory.Read(Tensor, values);
        Permute(values, Weight.Values, toTensor: false);
    }

    // Walks the tensor's elements in order and finds each one's place in the weight.
    private void Permute(ReadOnlySpan<float> from, Span<float> to, bool toTensor)
    {
        int rank = _axes.Length;
        Span<int> strides = stackalloc int[rank], index = stackalloc int[rank];
        for (int axis = rank - 1, stride = 1; axis >= 0; stride *= Weight.Shape[axis], axis--)
            strides[axis] = stride;
        index.Clear();
        for (int at = 0; at < from.Length; at++)
        {
            int place = 0;
            for (int axis = 0; axis < rank; axis++)
                place += index[axis] * strides[_axes[axis]];
            if (toTensor)
                to[at] = from[place];
            else
                to[place] = from[at];
            for (int axis = rank - 1; axis >= 0 && ++index[axis] == Weight.Shape[_axes[axis]]; axis--)
                index[axis] = 0;
        }
    }
}
