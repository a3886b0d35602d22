using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Engine;

/// <summary>
/// Products of single-precision matrices, with the widest vectors the machine has.
/// </summary>
/// <remarks>
/// Every element of a result is one accumulator over the reduction index in ascending order, fused where the machine
/// has a fused multiply-add. How rows, panels or columns are shared out among calls and threads therefore never shows
/// in the bits, and neither do the sizes of tiles and blocks.
/// </remarks>
internal static unsafe class MatrixMultiply
{
    // The conditions are constants to the compiler, and so is the choice.
    private static bool Use512 => Vector512.IsHardwareAccelerated;

    private static bool Use256 => Vector256.IsHardwareAccelerated && Fma.IsSupported;

    private static bool Use128 => Vector128.IsHardwareAccelerated;

    /// <summary>How many columns lie together in packed form.</summary>
    public static int PanelWidth =>
        Use512 ? MultiplyKernel512.Width
        : Use256 ? MultiplyKernel256.Width
        : Use128 ? MultiplyKernel128.Width
        : MultiplyKernelScalar.Width;

    /// <summary>How many panels a matrix of so many columns packs into.</summary>
    public static int PanelCount(int columns) => PanelPacking.Count(columns, PanelWidth);

    /// <summary>How many numbers a packed matrix takes: whole panels.</summary>
    public static long PackedLength(int rows, int columns) => (long)PanelCount(columns) * rows * PanelWidth;

    /// <summary>Lays B (K, N) out as panels [N/width][K][width], the last one filled up with zeros.</summary>
    /// <param name="b">The right factor.</param>
    /// <param name="packed">All of the panels.</param>
    /// <param name="firstPanel">The first panel to write.</param>
    /// <param name="panelCount">How many to write.</param>
    public static void Pack(Matrix b, float* packed, int firstPanel, int panelCount) =>
        PanelPacking.Pack(b, packed, firstPanel, panelCount, PanelWidth);

    /// <summary>Lays Bᵀ out as panels, so that <see cref="Multiply"/> computes A·Bᵀ: (batch, out)·(in, out)ᵀ.</summary>
    /// <param name="b">The right factor before transposition, (in, out).</param>
    /// <param name="packed">All of the panels, of <see cref="PackedLength"/>(out, in) numbers.</param>
    /// <param name="firstPanel">The first panel to write.</param>
    /// <param name="panelCount">How many to write.</param>
    public static void PackTransposed(Matrix b, float* packed, int firstPanel, int panelCount) =>
        PanelPacking.PackTransposed(b, packed, firstPanel, panelCount, PanelWidth);

    /// <summary>C = A·B, plus a bias in every row.</summary>
    /// <param name="a">(M, K).</param>
    /// <param name="packed">B (K, N) in panels.</param>
    /// <param name="bias">N numbers that the sums start from, or null for zeros.</param>
    /// <param name="c">(M, N); overwritten.</param>
    /// <param name="accumulate">
    /// Whether the sums start from what stands in C, without a bias: a depth brought in pieces, in order, gives the bits of the whole.
    /// </param>
    public static void Multiply(Matrix a, float* packed, float* bias, Matrix c, bool accumulate = false)
    {
        MultiplyTally.Add(a.Rows, a.Columns, c.Columns);
        if (Use512)
            BlockedMultiply<MultiplyKernel512>.Multiply(a, packed, bias, c, accumulate);
        else if (Use256)
            BlockedMultiply<MultiplyKernel256>.Multiply(a, packed, bias, c, accumulate);
        else if (Use128)
            BlockedMultiply<MultiplyKernel128>.Multiply(a, packed, bias, c, accumulate);
        else
            BlockedMultiply<MultiplyKernelScalar>.Multiply(a, packed, bias, c, accumulate);
    }

    /// <summary>Some rows of C = Aᵀ·B or C += Aᵀ·B, such as the gradient of a layer's kernel.</summary>
    /// <param name="a">(batch, K).</param>
    /// <param name="b">(batch, N).</param>
    /// <param name="firstRow">The first row of C to compute: a column of A.</param>
    /// <param name="rowCount">How many rows of C to compute.</param>
    /// <param name="c">All of C, (K, N); the chosen rows are overwritten, the others are left alone.</param>
    /// <param name="accumulate">
    /// Whether the sums start from what stands in C: a batch brought in pieces, in order, gives the bits of the whole.
    /// </param>
    public static void TransposeMultiply(Matrix a, Matrix b, int firstRow, int rowCount, Matrix c, bool accumulate = false)
    {
        if (Use512)
            BlockedMultiply<MultiplyKernel512>.TransposeMultiply(a, b, firstRow, rowCount, c, accumulate);
        else if (Use256)
            BlockedMultiply<MultiplyKernel256>.TransposeMultiply(a, b, firstRow, rowCount, c, accumulate);
        else if (Use128)
            BlockedMultiply<MultiplyKernel128>.TransposeMultiply(a, b, firstRow, rowCount, c, accumulate);
        else
            BlockedMultiply<MultiplyKernelScalar>.TransposeMultiply(a, b, firstRow, rowCount, c, accumulate);
    }

    /// <summary>The sums of some columns, such as the gradient of a bias; rows are added in their order.</summary>
    /// <param name="a">(M, N).</param>
    /// <param name="firstColumn">The first column to sum.</param>
    /// <param name="columnCount">How many columns to sum.</param>
    /// <param name="sums">N numbers, one a column; the chosen ones are overwritten, the others are left alone.</param>
    public static void ColumnSums(Matrix a, int firstColumn, int columnCount, float* sums) =>
        ColumnSum.Compute(a, firstColumn, columnCount, sums);
}
