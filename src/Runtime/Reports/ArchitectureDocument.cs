using System;

namespace Autoencoders.Reports;

/// <summary>
/// An architecture as plain facts that can be written down, read again and compared: two documents are equal when all that they say is.
/// Hints are left out, so that a new hint changes no document.
/// </summary>
/// <param name="Name">The model's or the part's name.</param>
/// <param name="Layers">The inputs and layers, in order.</param>
/// <param name="Outputs">What leaves the model.</param>
public sealed record ArchitectureDocument(string Name, EquatableArray<LayerDocument> Layers, EquatableArray<OutputDocument> Outputs)
{
    /// <summary>The version of the form, which is written with every document.</summary>
    public const int Schema = 1;

    /// <summary>The sizes that <c>[Input]</c> names; none where all are numbers.</summary>
    public EquatableArray<SizeDocument> Sizes { get; init; }

    /// <summary>The name of the layer marked <c>[Code]</c>, or null.</summary>
    public string? Code { get; init; }

    /// <summary>The sub-models: <c>Encoder</c> and <c>Decoder</c> of a model with <c>[Code]</c>, then the declared parts.</summary>
    public EquatableArray<PartDocument> Parts { get; init; }

    /// <summary>What the layers come to.</summary>
    public TotalsDocument Totals { get; init; } = new(0, 0, 0);

    /// <summary>The errors and warnings, in the order of the lines.</summary>
    public EquatableArray<IssueDocument> Issues { get; init; }

    /// <summary>The document of an architecture, sound or broken.</summary>
    /// <param name="architecture">The model or part.</param>
    public static ArchitectureDocument Of(Architecture architecture)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        return DocumentMaker.Make(architecture);
    }

    /// <summary>The document as JSON.</summary>
    public override string ToString() => ArchitectureJson.Write(this);
}

/// <summary>A size that a model names.</summary>
/// <param name="Name">The name: <c>H</c>.</param>
/// <param name="MultipleOf">What divides every value, at least 1.</param>
/// <param name="Min">The smallest value, at least 1.</param>
/// <param name="Max">The largest value, or null for none.</param>
/// <param name="Value">The value in a model that was made for chosen sizes, or null.</param>
public sealed record SizeDocument(string Name, int MultipleOf, int Min, int? Max, int? Value);

/// <summary>A tensor that leaves a model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Layer">The name of the layer that makes it.</param>
public sealed record OutputDocument(string Name, string Layer);

/// <summary>A sub-model that shares the model's weights.</summary>
/// <param name="Name">Its name: <c>Encoder</c>.</param>
/// <param name="From">The layers whose outputs enter it.</param>
/// <param name="Layers">Its layers, in order.</param>
public sealed record PartDocument(string Name, EquatableArray<string> From, EquatableArray<string> Layers);

/// <summary>What the layers of a model come to; a weight that several share counts once.</summary>
/// <param name="Parameters">How many weights there are.</param>
/// <param name="Trainable">How many of them an optimizer changes.</param>
/// <param name="MultiplyAdds">The multiply-adds of one sample's forward pass.</param>
public sealed record TotalsDocument(long Parameters, long Trainable, long MultiplyAdds);

/// <summary>An error or a warning.</summary>
/// <param name="Id">The rule: <c>AE0101</c>.</param>
/// <param name="Line">The position of the line among the model's attributes, from 0.</param>
/// <param name="Argument">The guilty argument, or null for the whole line.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="IsWarning">Whether the model can be used in spite of it.</param>
public sealed record IssueDocument(string Id, int Line, string? Argument, string Message, bool IsWarning);
