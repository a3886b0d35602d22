using System;

namespace Autoencoders.Engine;

/// <summary>Counts the multiply-adds that this thread asks <see cref="MatrixMultiply.Multiply"/> for, while somebody wants to know.</summary>
/// <remarks>They are those of the matrices as they are: not of the zeros that fill up tiles and panels.</remarks>
internal sealed class MultiplyTally : IDisposable
{
    [ThreadStatic]
    private static MultiplyTally? _current;

    private MultiplyTally()
    {
    }

    /// <summary>How many there were until now.</summary>
    public long MultiplyAdds { get; private set; }

    /// <summary>Counts on this thread until it is disposed.</summary>
    /// <exception cref="InvalidOperationException">The thread counts already.</exception>
    public static MultiplyTally Start() =>
        _current is null ? _current = new MultiplyTally() : throw new InvalidOperationException("This thread counts its multiply-adds already.");

    /// <inheritdoc/>
    public void Dispose() => _current = null;

    /// <summary>Takes note of a product (rows, depth) · (depth, columns), if anybody counts.</summary>
    internal static void Add(int rows, int depth, int columns)
    {
        if (_current is { } tally)
            tally.MultiplyAdds += (long)rows * depth * columns;
    }
}
