using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;
using Autoencoders.Layers;

namespace Autoencoders.Training;

/// <summary>Makes every number below 0 of a weight 0.</summary>
internal sealed class NonNegativeBound(AlignedBuffer parameters, Weight weight) : WeightBound(parameters, weight)
{
    public override int Tasks => (Weight.Length + TaskLength - 1) / TaskLength;

    public override void Run(int task)
    {
        Span<float> values = Values(task * TaskLength, Math.Min(TaskLength, Weight.Length - task * TaskLength));
        TensorPrimitives.Max(values, 0, values);
    }
}
