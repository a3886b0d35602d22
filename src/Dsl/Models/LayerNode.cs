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

    /// <summary>The shapes of everything that it reads, in the order of <see cref="Inputs"/>; null where one is unknown.</summary>
    public EquatableArray<Shape?> InputShapes { get; init; }

    /// <summary>Whether its kind reads several tensors, such as a merge, so that it is called with a list of them.</summary>
    public bool TakesSeveral { get; init; }

    /// <summary>Whether training it needs sums over the whole batch before any row can go on, as batch normalization does.</summary>
    public bool IsBatchCoupled { get; init; }

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

    /// <summary>How C# makes the computation of a layer of the user's own; null for a layer of the language.</summary>
    public string? Code { get; init; }

    /// <summary>Whether a gradient comes back through it; a layer of the user's own may have no backward pass.</summary>
    public bool PassesGradient { get; init; } = true;

    /// <summary>Whether it is the model's code.</summary>
    public bool IsCode { get; init; }

    /// <summary>Whether training changes its weights, as the model says; it may be switched at run time.</summary>
    public bool IsTrainable { get; init; } = true;

    /// <summary>Whether its output reaches the model's output.</summary>
    public bool IsLive { get; init; } = true;

    /// <summary>The blocks and models that it was taken in with, the outermost first.</summary>
    public EquatableArray<BlockUse> Blocks { get; init; }

    /// <summary>How many leading axes of its shapes are steps, at each of which the layer is applied by itself.</summary>
    public int StepAxes { get; init; }

    /// <summary>How often one sample passes through it: the product of the sizes of its <see cref="StepAxes"/>.</summary>
    public int Steps => StepAxes == 0 || OutputShape is not { } shape ? 1 : (int)Shape.Product(shape.Sizes.Take(StepAxes));

    /// <summary>The name of the layer or block of which this is another call, with the same weights; null for a first call.</summary>
    public string? CallOf { get; init; }

    /// <summary>Which call of a shared layer it is, from 0.</summary>
    public int Call { get; init; }

    /// <summary>The name by which lines call it: its own, or that of the outermost block.</summary>
    public string Label => Name.Split('/')[0];

    /// <summary>The name under which a table lists it: that of the outermost block, or of the layer that is called again, or its own.</summary>
    public string Row => CallOf ?? (Blocks.Count > 0 ? Blocks[0].Name : Name);

    /// <summary>What a table calls the kind of that row.</summary>
    public string RowKind => Blocks.Count > 0 ? Blocks[0].Kind : StepAxes > 0 ? "TimeDistributed" : Kind;

    /// <summary>Whether its values are those of an input, moved about at most, so that whole numbers stay whole.</summary>
    public bool HoldsData { get; init; }

    /// <summary>A multiple of every number by which its rule divides sizes: the sizes that leave are linear in those that enter, in steps of this.</summary>
    internal long Divisor { get; init; } = 1;

    /// <summary>Whether it stands for a model's input.</summary>
    public bool IsInput => Kind == InputKind;

    /// <summary>How many weights of its own it has, trainable or not.</summary>
    public long ParameterCount => Count.Sum(Weights.Where(static weight => weight.Owner is null).Select(static weight => weight.Shape.ElementCount));

    /// <summary>A shape of the node as the layer sees it, at one step.</summary>
    /// <param name="shape">The input's or output's shape.</param>
    public Shape AtStep(Shape shape) => StepAxes == 0 ? shape : new Shape(shape.Sizes.Skip(StepAxes).ToArray());

    /// <summary>One of the layer's own numbers.</summary>
    /// <param name="name">The argument's name.</param>
    /// <exception cref="ArgumentException">The layer has no such number.</exception>
    public float Number(string name) =>
        Settings.FirstOrDefault(setting => setting.Name == name)?.Value
        ?? throw new ArgumentException($"{Name} ({Kind}) has no number '{name}'.", nameof(name));

    internal static LayerNode Input(string name, int declaration, Shape? shape) =>
        new(name, InputKind, "Input", declaration, EquatableArray<int>.Empty, shape, shape) { HoldsData = true };
}

/// <summary>One use of a block or model within a model.</summary>
/// <param name="Name">Its name: <c>conv_block_1</c>.</param>
/// <param name="Kind">The class of the block, or <c>TimeDistributed</c>.</param>
public sealed record BlockUse(string Name, string Kind)
{
    /// <summary>What enters, by the names that the model gives it, where a model was taken in; none for a block.</summary>
    public EquatableArray<BlockInput> Inputs { get; init; }
}

/// <summary>An input of a model that was taken in.</summary>
/// <param name="Name">Its name in that model.</param>
/// <param name="Shape">The shape of one sample; null where that is unknown.</param>
public sealed record BlockInput(string Name, Shape? Shape);

/// <summary>One of a layer's own numbers.</summary>
/// <param name="Name">The argument's name.</param>
/// <param name="Value">Its value.</param>
public sealed record Setting(string Name, float Value);
