using System;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>The records of one time step, one a sample.</summary>
internal readonly unsafe struct RecurrentStep
{
    private readonly float* _records;
    private readonly int _stride;

    public RecurrentStep(RecurrentFields fields, float* records, int rows, int stride, bool isMasked)
    {
        Fields = fields;
        _records = records;
        Rows = rows;
        _stride = stride;
        IsMasked = isMasked;
    }

    public RecurrentFields Fields { get; }

    /// <summary>How many samples.</summary>
    public int Rows { get; }

    /// <summary>Whether the state was masked on its way into the recurrent kernel.</summary>
    public bool IsMasked { get; }

    public Matrix All(int field, int length) => new(_records + field, Rows, length, _stride);

    public Span<float> Row(int row, int field, int length) => new(_records + ((long)row * _stride) + field, length);
}
