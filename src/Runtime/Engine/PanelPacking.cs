using System;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Engine;

/// <summary>
/// Copies the right factor of a product into panels [N/width][K][width]: the kernel then reads it in one straight line,
/// whatever N is, and never has to ask where the matrix ends.
/// </summary>
internal static unsafe class PanelPacking
{
    public static int Count(int columns, int width) => (columns + width - 1) / width;

    public static void Pack(Matrix b, float* packed, int firstPanel, int panelCount, int width)
    {
        for (int panel = firstPanel; panel < firstPanel + panelCount; panel++)
        {
            int column = panel * width;
            int columns = Math.Min(width, b.Columns - column);
            CopyColumns(b.Data + column, b.Stride, b.Rows, columns, packed + ((long)column * b.Rows), width);
        }
    }

    /// <summary>Copies a block of a matrix, row by row, and fills each row up with zeros.</summary>
    public static void CopyColumns(float* source, nint stride, int rows, int columns, float* target, int width)
    {
        for (int row = 0; row < rows; row++, source += stride, target += width)
        {
            int column = 0;
            for (; column <= columns - 4; column += 4)
                Vector128.Load(source + column).Store(target + column);
            for (; column < columns; column++)
                target[column] = source[column];
            for (; column < width; column++)
                target[column] = 0;
        }
    }

    public static void PackTransposed(Matrix b, float* packed, int firstPanel, int panelCount, int width)
    {
        for (int panel = firstPanel; panel < firstPanel + panelCount; panel++)
        {
            int row = panel * width;
            TransposeRows(b.RowRange(row, Math.Min(width, b.Rows - row)), packed + ((long)row * b.Columns), width);
        }
    }

    // panel[k, j] = b[j, k]; a width of 8 columns of b at a time, so that both sides stay within few cache lines.
    private static void TransposeRows(Matrix b, float* panel, int width)
    {
        int wholeRows = Avx.IsSupported ? b.Rows & -8 : 0;
        int wholeColumns = Avx.IsSupported ? b.Columns & -8 : 0;
        for (int column = 0; column < wholeColumns; column += 8)
        {
            for (int row = 0; row < wholeRows; row += 8)
                Transpose8x8(b.Data + ((long)row * b.Stride) + column, b.Stride, panel + (column * width) + row, width);
        }

        for (int column = 0; column < b.Columns; column++)
        {
            float* target = panel + (column * width);
            for (int row = column < wholeColumns ? wholeRows : 0; row < b.Rows; row++)
                target[row] = b.Data[((long)row * b.Stride) + column];
            for (int row = b.Rows; row < width; row++)
                target[row] = 0;
        }
    }

    // Pairs of rows are interleaved by ones, then by twos, then their 128-bit halves are exchanged.
    private static void Transpose8x8(float* source, nint stride, float* target, nint step)
    {
        Vector256<float> row0 = Vector256.Load(source), row1 = Vector256.Load(source + stride);
        Vector256<float> row2 = Vector256.Load(source + (2 * stride)), row3 = Vector256.Load(source + (3 * stride));
        Vector256<float> row4 = Vector256.Load(source + (4 * stride)), row5 = Vector256.Load(source + (5 * stride));
        Vector256<float> row6 = Vector256.Load(source + (6 * stride)), row7 = Vector256.Load(source + (7 * stride));

        Vector256<float> low01 = Avx.UnpackLow(row0, row1), high01 = Avx.UnpackHigh(row0, row1);
        Vector256<float> low23 = Avx.UnpackLow(row2, row3), high23 = Avx.UnpackHigh(row2, row3);
        Vector256<float> low45 = Avx.UnpackLow(row4, row5), high45 = Avx.UnpackHigh(row4, row5);
        Vector256<float> low67 = Avx.UnpackLow(row6, row7), high67 = Avx.UnpackHigh(row6, row7);

        const byte Firsts = 0b_01_00_01_00, Seconds = 0b_11_10_11_10;
        Vector256<float> top0 = Avx.Shuffle(low01, low23, Firsts), bottom0 = Avx.Shuffle(low45, low67, Firsts);
        Vector256<float> top1 = Avx.Shuffle(low01, low23, Seconds), bottom1 = Avx.Shuffle(low45, low67, Seconds);
        Vector256<float> top2 = Avx.Shuffle(high01, high23, Firsts), bottom2 = Avx.Shuffle(high45, high67, Firsts);
        Vector256<float> top3 = Avx.Shuffle(high01, high23, Seconds), bottom3 = Avx.Shuffle(high45, high67, Seconds);

        const byte LowHalves = 0x20, HighHalves = 0x31;
        Avx.Permute2x128(top0, bottom0, LowHalves).Store(target);
        Avx.Permute2x128(top1, bottom1, LowHalves).Store(target + step);
        Avx.Permute2x128(top2, bottom2, LowHalves).Store(target + (2 * step));
        Avx.Permute2x128(top3, bottom3, LowHalves).Store(target + (3 * step));
        Avx.Permute2x128(top0, bottom0, HighHalves).Store(target + (4 * step));
        Avx.Permute2x128(top1, bottom1, HighHalves).Store(target + (5 * step));
        Avx.Permute2x128(top2, bottom2, HighHalves).Store(target + (6 * step));
        Avx.Permute2x128(top3, bottom3, HighHalves).Store(target + (7 * step));
    }
}
