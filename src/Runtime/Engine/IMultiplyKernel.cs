namespace Autoencoders.Engine;

/// <summary>
/// One machine's way to compute a small tile of a product in registers. Implemented by empty structs, so that the
/// blocked product around it is compiled anew, and without indirection, for each.
/// </summary>
internal unsafe interface IMultiplyKernel
{
    /// <summary>The most columns of a tile, and the width of a packed panel.</summary>
    static abstract int Width { get; }

    /// <summary>The most rows of a tile.</summary>
    static abstract int Height { get; }

    /// <summary>
    /// c[i, j] = start[i, j] + Σₚ a[i, p]·b[p, j], p ascending, one accumulator each, for <paramref name="rows"/> rows
    /// and, where <paramref name="half"/> is set, only the first <see cref="Width"/>/2 columns.
    /// </summary>
    /// <param name="rows">1 … <see cref="Height"/>.</param>
    /// <param name="half">Whether the right half of the tile is not wanted; it is then neither read nor written.</param>
    /// <param name="tile">Where the operands lie.</param>
    static abstract void Compute(int rows, bool half, in Tile tile);
}

/// <summary>
/// The operands of one tile. Steps are in numbers. The left factor has a step for its row and one for its depth, so
/// that the same kernel reads A and Aᵀ; a <see cref="StartStep"/> of 0 starts every row from one vector, such as a bias.
/// </summary>
internal unsafe struct Tile
{
    public float* A;
    public nint ARowStep;
    public nint ADepthStep;
    public float* B;
    public nint BStep;
    public nint Depth;
    public float* Start;
    public nint StartStep;
    public float* C;
    public nint CStep;
}

/// <summary>A number known to the compiler at each instantiation, so that loops and branches on it vanish.</summary>
internal interface ICount
{
    static abstract int Value { get; }
}

internal readonly struct One : ICount { public static int Value => 1; }

internal readonly struct Two : ICount { public static int Value => 2; }

internal readonly struct Three : ICount { public static int Value => 3; }

internal readonly struct Four : ICount { public static int Value => 4; }

internal readonly struct Five : ICount { public static int Value => 5; }

internal readonly struct Six : ICount { public static int Value => 6; }

internal readonly struct Seven : ICount { public static int Value => 7; }

internal readonly struct Eight : ICount { public static int Value => 8; }

internal readonly struct Nine : ICount { public static int Value => 9; }

internal readonly struct Ten : ICount { public static int Value => 10; }

internal readonly struct Eleven : ICount { public static int Value => 11; }

internal readonly struct Twelve : ICount { public static int Value => 12; }
