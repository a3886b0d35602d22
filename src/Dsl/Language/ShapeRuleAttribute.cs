using System;

namespace Autoencoders;

/// <summary>
/// Says in text what a custom layer does to a shape: <c>H,W,C -> H/2,W/2,4*C</c>. On the left a name or a number for each axis (without the
/// batch), or <c>...</c> first for any axes in front; on the right sums, products and quotients of those names, of numbers and of the
/// layer's own whole-number arguments. <c>/</c> must divide without a remainder, <c>//</c> rounds down.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ShapeRuleAttribute : Attribute
{
    /// <summary>Says what the layer does to a shape.</summary>
    /// <param name="rule">The rule.</param>
    public ShapeRuleAttribute(string rule) => Rule = rule;

    /// <summary>The rule.</summary>
    public string Rule { get; }
}
