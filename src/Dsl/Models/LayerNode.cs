using System;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>One layer (or the input) of an architecture.</summary>
/// <param name="Name">Its name in tables and checkpoints: <c>dense_1</c>.</param>
/// <param name="Kind">Its class: <c>Dense</c>; <c>InputLayer</c> for the input.</param>
/// <param name="MemberName">Its C# property: <c>Dense1</c>.</param>
/// <param name="Declaration">The position of its line in the specification.</param>
/// <param name="Inputs">The positions of the nodes that it reads.</param>
/// <param name="InputShape">The shape of what it reads; null where that is unknown.</param>
/// <param name="OutputShape">The shape of what it gives; null where that is unknown.</param>
public sealed record LayerNode(
    string Name, string Kind, string MemberName, int Declaration, EquatableArray<int> Inputs, Shape? InputShape, Shape? OutputShape)
{
    /// <summary>The kind of the node that stands for a model's input.</summary>
    public const string InputKind = "InputLayer";

    /// <summary>Its weights, in the order in which they lie in the parameter buffer.</summary>
    public EquatableArray<WeightSpec> Weights { get; init; }

    /// <summary>The activation applied last; <see cref="Activation.Linear"/> for none.</summary>
    public Activation Activation { get; init; }

    /// <summary>λ of the penalty λ·Σ|y| over its output, divided by the batch size.</summary>
    public float ActivityL1 { get; init; }

    /// <summary>λ of the penalty λ·Σy² over its output, divided by the batch size.</summary>
    public float ActivityL2 { get; init; }

    /// <summary>The layer's own numbers by argument name: a rate, a standard deviation.</summary>
    public EquatableArray<Setting> Settings { get; init; }

    /// <summary>The multiply-adds of one sample.</summary>
    public long MultiplyAdds { get; init; }

    /// <summary>Whether its output is its input's memory under another shape.</summary>
    public bool IsView { get; init; }

    /// <summary>Whether it is the model's code.</summary>
    public bool IsCode { get; init; }

    /// <summary>Whether its output reaches the model's output.</summary>
    public bool IsLive { get; init; } = true;

    /// <summary>Whether it stands for a model's input.</summary>
    public bool IsInput => Kind == InputKind;

    /// <summary>How many weights it has, trainable or not.</summary>
    public long ParameterCount => Count.Sum(Weights.Select(static weight => weight.Shape.ElementCount));

    /// <summary>One of the layer's own numbers.</summary>
    /// <param name="name">The argument's name.</param>
    /// <exception cref="ArgumentException">The layer has no such number.</exception>
    public float Number(string name) =>
        Settings.FirstOrDefault(setting => setting.Name == name)?.Value
        ?? throw new ArgumentException($"{Name} ({Kind}) has no number '{name}'.", nameof(name));

    internal static LayerNode Input(string name, int declaration, Shape? shape) =>
        new(name, InputKind, "Input", declaration, EquatableArray<int>.Empty, shape, shape);
}

/// <summary>One of a layer's own numbers.</summary>
/// <param name="Name">The argument's name.</param>
/// <param name="Value">Its value.</param>
public sealed record Setting(string Name, float Value);
