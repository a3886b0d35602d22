using System;

namespace Autoencoders;

/// <summary>
/// Says what shape the samples have that a method gives, or a property, field or parameter holds, so that the compiler can check them
/// against a model's input: <c>[SampleShape(28, 28, 1)]</c>. The library's data sets say so themselves.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class SampleShapeAttribute : Attribute
{
    /// <summary>Says what shape the samples have.</summary>
    /// <param name="sizes">One size an axis, without the batch.</param>
    public SampleShapeAttribute(params int[] sizes) => Sizes = sizes;

    /// <summary>One size an axis, without the batch.</summary>
    public int[] Sizes { get; }
}
