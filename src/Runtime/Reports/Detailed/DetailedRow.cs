using System.Collections.Generic;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>One row of a detailed table: an input, a layer, a block with all of its layers, or a shared layer with all of its calls.</summary>
/// <param name="Name">The name of the layer or block.</param>
/// <param name="Kind">Its class.</param>
public sealed record DetailedRow(string Name, string Kind)
{
    /// <summary>How many blocks it lies in; 0 for a row of the model itself.</summary>
    public int Depth { get; init; }

    /// <summary>The shapes of one sample of what enters, for each tensor that is read; null where one is unknown.</summary>
    public IReadOnlyList<Shape?> InputShapes { get; init; } = [];

    /// <summary>The shape of one sample of what leaves; null where that is unknown.</summary>
    public Shape? OutputShape { get; init; }

    /// <summary>How its window moves; null for a row without, and for a block.</summary>
    public WindowFigures? Window { get; init; }

    /// <summary>The activation applied last, or null for a block or an input.</summary>
    public Activation? Activation { get; init; }

    /// <summary>How many weights it holds that no row above holds.</summary>
    public long Parameters { get; init; }

    /// <summary>Of these, how many an optimizer changes.</summary>
    public long TrainableParameters { get; init; }

    /// <summary>The part of the model's weights that it holds, 0 to 1; 0 where the model has none.</summary>
    public double Share { get; init; }

    /// <summary>The multiply-adds of one sample, all calls together.</summary>
    public long MultiplyAdds { get; init; }

    /// <summary>The bytes of what it gives, for the whole batch; 0 for a view of what it reads.</summary>
    public long ActivationBytes { get; init; }

    /// <summary>
    /// For each of the model's inputs, the cells on which one value of the output can depend, one number for each axis but the features;
    /// none for an input that is not read. Null where it is unknown, or no input has such an axis.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<long>>? ReceptiveField { get; init; }

    /// <summary>The rows that it reads.</summary>
    public IReadOnlyList<string> Connections { get; init; } = [];

    /// <summary>Its weights, those that it shares with an earlier row among them.</summary>
    public IReadOnlyList<WeightSpec> Weights { get; init; } = [];

    /// <summary>The layer's own numbers: a rate, an axis.</summary>
    public IReadOnlyList<Setting> Settings { get; init; } = [];

    /// <summary>How often it is called; above 1 where it is shared.</summary>
    public int Calls { get; init; } = 1;

    /// <summary>Whether the model's code is in it.</summary>
    public bool IsCode { get; init; }

    /// <summary>What is wrong in its line, as one sees it in an error list; null where nothing is.</summary>
    public string? Mistake { get; init; }

    /// <summary>The rows of what a block consists of; none for a layer.</summary>
    public IReadOnlyList<DetailedRow> Children { get; init; } = [];

    /// <summary>Whether training changes it: yes, no, partly; empty where it has no weights.</summary>
    public string Trainable => Parameters == 0 ? "" : TrainableParameters == 0 ? "no" : TrainableParameters == Parameters ? "yes" : "partly";
}
