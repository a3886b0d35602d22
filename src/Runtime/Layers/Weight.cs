using System;
using Autoencoders.Engine;
using Autoencoders.Models;

namespace Autoencoders.Layers;

/// <summary>One weight of a layer: a named, shaped run of the model's parameter buffer.</summary>
public sealed unsafe class Weight
{
    private readonly AlignedBuffer _parameters;

    internal Weight(string layer, WeightSpec spec, AlignedBuffer parameters, long offset)
    {
        _parameters = parameters;
        Spec = spec;
        Offset = offset;
        GradientOffset = offset;
        Length = (int)spec.Shape.ElementCount;
        FullName = layer + "." + spec.Name;
    }

    private Weight(Weight owner, WeightSpec spec, long gradientOffset)
    {
        _parameters = owner._parameters;
        Spec = spec;
        Offset = owner.Offset;
        GradientOffset = gradientOffset;
        Length = owner.Length;
        FullName = owner.FullName;
    }

    /// <summary>The weight's name within its layer: <c>kernel</c>.</summary>
    public string Name => Spec.Name;

    /// <summary>The weight's name in a checkpoint: <c>dense.kernel</c>.</summary>
    public string FullName { get; }

    /// <summary>The weight's shape, in Keras' layout: a dense kernel is (in, out).</summary>
    public Shape Shape => Spec.Shape;

    /// <summary>The values, row-major, in place: what is written here is what the model computes with next.</summary>
    public Span<float> Values => _parameters.Span(Offset, Length);

    internal WeightSpec Spec { get; }

    internal long Offset { get; }

    // Layers that share a weight each leave their part of its gradient in a place of their own; the parts are added in the end.
    internal long GradientOffset { get; }

    internal bool IsBorrowed => GradientOffset != Offset;

    internal int Length { get; }

    /// <summary>The same weight for another layer.</summary>
    internal Weight Lend(WeightSpec spec, long gradientOffset) => new(this, spec, gradientOffset);

    internal float* Pointer => _parameters.Pointer + Offset;

    internal Matrix AsMatrix() => new(Pointer, Shape[0], Shape[1], Shape[1]);
}
