using System.Collections.Generic;

namespace Autoencoders.Reports;

/// <summary>One column of a detailed table.</summary>
public enum DetailedColumn
{
    /// <summary>The name, moved in by the blocks around it.</summary>
    Name,

    /// <summary>The class.</summary>
    Kind,

    /// <summary>The shape of one sample of what enters.</summary>
    Input,

    /// <summary>The shape of one sample of what leaves.</summary>
    Output,

    /// <summary>The window's cells.</summary>
    Kernel,

    /// <summary>The window's step.</summary>
    Stride,

    /// <summary>The distance between the window's cells.</summary>
    Dilation,

    /// <summary>The cells added around the input, or cut off the output of a transposed convolution.</summary>
    Padding,

    /// <summary>The groups of channels that are taken each by itself.</summary>
    Groups,

    /// <summary>The activation.</summary>
    Activation,

    /// <summary>How many weights.</summary>
    Parameters,

    /// <summary>The part of the model's weights, in percent.</summary>
    Share,

    /// <summary>Whether training changes them.</summary>
    Trainable,

    /// <summary>The multiply-adds of one sample.</summary>
    MultiplyAdds,

    /// <summary>The bytes of what leaves, for the batch.</summary>
    ActivationBytes,

    /// <summary>The receptive field.</summary>
    ReceptiveField,

    /// <summary>The rows that are read.</summary>
    ConnectedFrom,
}

/// <summary>What a detailed table shows, and for what it counts memory.</summary>
public sealed record DetailedTableOptions
{
    /// <summary>How many samples are worked on at once, at least 1; Keras' 32 by default.</summary>
    public int Batch { get; init; } = 32;

    /// <summary>How deep blocks are opened: 0 leaves each a single row. All of them by default.</summary>
    public int Depth { get; init; } = int.MaxValue;

    /// <summary>The columns, in order, each at most once; null for those in which some row has something to say.</summary>
    public IReadOnlyList<DetailedColumn>? Columns { get; init; }

    /// <summary>The most characters of a line of text, at least 20; what is longer is cut short. No limit by default.</summary>
    public int? Width { get; init; }

    /// <summary>Whether text uses the characters of ASCII only.</summary>
    public bool Ascii { get; init; }

    /// <summary>What trains the model: it decides on the optimizer's memory. <see cref="Adam"/> by default.</summary>
    public Optimizer Optimizer { get; init; } = new Adam();
}
