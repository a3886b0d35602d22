using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>One input or layer of an <see cref="ArchitectureDocument"/>.</summary>
/// <param name="Name">Its name in tables and checkpoints: <c>dense_1</c>.</param>
/// <param name="Kind">Its class: <c>Dense</c>; <c>InputLayer</c> for an input.</param>
/// <param name="Inputs">The names of the layers that it reads, in order.</param>
/// <param name="InputShapes">The shapes of what it reads, in the same order; null where one is unknown.</param>
/// <param name="OutputShape">The shape of what it gives; null where that is unknown.</param>
public sealed record LayerDocument(string Name, string Kind, EquatableArray<string> Inputs, EquatableArray<ShapeDocument?> InputShapes, ShapeDocument? OutputShape)
{
    /// <summary>The position of its line among the model's attributes, from 0; no difference between models.</summary>
    public int Line { get; init; }

    /// <summary>The activation applied last, as the language names it, or null for none.</summary>
    public string? Activation { get; init; }

    /// <summary>λ of the penalty λ·Σ|y| over its output.</summary>
    public float ActivityL1 { get; init; }

    /// <summary>λ of the penalty λ·Σy² over its output.</summary>
    public float ActivityL2 { get; init; }

    /// <summary>The layer's own numbers by argument; one for each axis has the axis behind its name: <c>Strides0</c>.</summary>
    public EquatableArray<Setting> Settings { get; init; }

    /// <summary>How C# makes the computation of a layer of the user's own, or null.</summary>
    public string? Expression { get; init; }

    /// <summary>Its weights, in order, those that it shares among them.</summary>
    public EquatableArray<WeightDocument> Weights { get; init; }

    /// <summary>How many weights it adds to those of the layers before it.</summary>
    public long Parameters { get; init; }

    /// <summary>The multiply-adds of one sample.</summary>
    public long MultiplyAdds { get; init; }

    /// <summary>Whether training changes its weights.</summary>
    public bool IsTrainable { get; init; } = true;

    /// <summary>Whether it is the model's code.</summary>
    public bool IsCode { get; init; }

    /// <summary>How many leading axes are steps, at each of which it is applied by itself.</summary>
    public int StepAxes { get; init; }

    /// <summary>The blocks that it was taken in with, the outermost first.</summary>
    public EquatableArray<BlockUse> Blocks { get; init; }

    /// <summary>The name of the layer or block of which this is another call, or null.</summary>
    public string? CallOf { get; init; }

    /// <summary>Which call of a shared layer it is, from 0.</summary>
    public int Call { get; init; }
}

/// <summary>One weight of a layer.</summary>
/// <param name="Name">Its name within the layer: <c>kernel</c>.</param>
/// <param name="Shape">Its shape, in Keras' layout.</param>
/// <param name="Initializer">How it starts, as the language names it.</param>
public sealed record WeightDocument(string Name, ShapeDocument Shape, string Initializer)
{
    /// <summary>The initializer's one number, or null for its default.</summary>
    public float? Scale { get; init; }

    /// <summary>Whether an optimizer changes it.</summary>
    public bool IsTrainable { get; init; } = true;

    /// <summary>The name of the earlier layer that it belongs to, or null for a weight of the layer's own.</summary>
    public string? SharedWith { get; init; }

    /// <summary>λ of λ·Σ|w|.</summary>
    public float L1 { get; init; }

    /// <summary>λ of λ·Σw².</summary>
    public float L2 { get; init; }

    /// <summary>What is done to it after each step of training, or null.</summary>
    public ConstraintDocument? Constraint { get; init; }
}

/// <summary>What is done to a weight after each step of training.</summary>
/// <param name="Kind">Which formula, as the language names it.</param>
/// <param name="MinNorm">The smallest norm that is left.</param>
/// <param name="MaxNorm">The largest norm that is left.</param>
/// <param name="Rate">The share of the way that is gone at each step.</param>
/// <param name="Axes">The axes of the weight that make up one norm.</param>
public sealed record ConstraintDocument(string Kind, float MinNorm, float MaxNorm, float Rate, EquatableArray<int> Axes);
