using System;
using System.Linq;
using Autoencoders.Engine;

namespace Autoencoders.Runtime.Tests.Engine;

public sealed unsafe class MatrixMultiplyTests
{
    private static readonly int[] Sizes = [1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 25, 31, 32, 33, 100];

    public static TheoryData<string> Kernels => Kernel.Names;

    public static TheoryData<string, int, int, int> LargeShapes
    {
        get
        {
            (int, int, int)[] shapes = [(13, 784, 33), (5, 1024, 300), (150, 1024, 17), (100, 513, 100), (300, 257, 65), (3, 17, 1024)];
            var data = new TheoryData<string, int, int, int>();
            foreach (string kernel in Kernel.All.Keys)
            {
                foreach ((int rows, int depth, int columns) in shapes)
                    data.Add(kernel, rows, depth, columns);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void Multiply_IsTheProductPlusBias_ForAnySizeAndStride(string name)
    {
        Kernel kernel = Kernel.Require(name);
        foreach ((int rows, int depth, int columns) in SizeTriples())
            CheckMultiply(kernel, rows, depth, columns, gap: (rows + columns) % 3, withBias: depth % 2 == 0);
    }

    [Theory, MemberData(nameof(LargeShapes))]
    public void Multiply_IsTheProductPlusBias_ForLayersOfRealSize(string name, int rows, int depth, int columns) =>
        CheckMultiply(Kernel.Require(name), rows, depth, columns, gap: 3, withBias: true);

    [Theory, MemberData(nameof(Kernels))]
    public void Multiply_WithPackTransposed_IsTheProductWithTheTranspose(string name)
    {
        Kernel kernel = Kernel.Require(name);
        foreach ((int rows, int depth, int columns) in SizeTriples())
        {
            GuardedMatrix a = GuardedMatrix.Random(rows, depth, gap: 1, seed: 1);
            GuardedMatrix b = GuardedMatrix.Random(columns, depth, gap: 2, seed: 2);
            var c = new GuardedMatrix(rows, columns, gap: 1);
            AlignedBuffer packed = Packed(kernel, depth, columns);
            kernel.PackTransposed(b.View, packed.Pointer, 0, PanelCount(kernel, columns));
            kernel.Multiply(a.View, packed.Pointer, null, c.View);
            AssertClose(c, depth, (i, j, k) => (double)a[i, k] * b[j, k], _ => 0);
            c.AssertGuardsStand();
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void TransposeMultiply_IsTheTransposesProduct_ForAnySizeAndStride(string name)
    {
        Kernel kernel = Kernel.Require(name);
        foreach ((int rows, int batch, int columns) in SizeTriples())
            CheckTransposeMultiply(kernel, rows, batch, columns, gap: (rows + columns) % 3);
    }

    [Theory, MemberData(nameof(LargeShapes))]
    public void TransposeMultiply_IsTheTransposesProduct_ForLayersOfRealSize(string name, int rows, int batch, int columns) =>
        CheckTransposeMultiply(Kernel.Require(name), rows, batch, columns, gap: 3);

    [Theory, MemberData(nameof(Kernels))]
    public void Multiply_GivesTheSameBits_HoweverRowsAreSplit(string name)
    {
        Kernel kernel = Kernel.Require(name);
        const int Rows = 203, Depth = 600, Columns = 53;
        GuardedMatrix a = GuardedMatrix.Random(Rows, Depth, gap: 4, seed: 1);
        GuardedMatrix b = GuardedMatrix.Random(Depth, Columns, gap: 0, seed: 2);
        GuardedMatrix bias = GuardedMatrix.Random(1, Columns, gap: 0, seed: 3);
        AlignedBuffer packed = Packed(kernel, Depth, Columns);
        kernel.Pack(b.View, packed.Pointer, 0, PanelCount(kernel, Columns));
        var whole = new GuardedMatrix(Rows, Columns, gap: 1);
        kernel.Multiply(a.View, packed.Pointer, bias.View.Data, whole.View);

        for (int split = 1; split < Rows; split += 1 + (split / 20))
        {
            var parts = new GuardedMatrix(Rows, Columns, gap: 1);
            kernel.Multiply(a.View.RowRange(0, split), packed.Pointer, bias.View.Data, parts.View.RowRange(0, split));
            if (split % 10 == 0)
                Assert.All(Enumerable.Range(split, Rows - split), row => Assert.True(GuardedMatrix.IsUnwritten(parts[row, 0])));
            kernel.Multiply(a.View.RowRange(split, Rows - split), packed.Pointer, bias.View.Data, parts.View.RowRange(split, Rows - split));
            Assert.Equal(whole.Bits(), parts.Bits());
            parts.AssertGuardsStand();
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void TransposeMultiply_GivesTheSameBits_HoweverRowsAreSplit(string name)
    {
        Kernel kernel = Kernel.Require(name);
        const int Rows = 103, Batch = 300, Columns = 133;
        GuardedMatrix a = GuardedMatrix.Random(Batch, Rows, gap: 4, seed: 1);
        GuardedMatrix b = GuardedMatrix.Random(Batch, Columns, gap: 1, seed: 2);
        var whole = new GuardedMatrix(Rows, Columns);
        kernel.TransposeMultiply(a.View, b.View, 0, Rows, whole.View);

        for (int split = 1; split < Rows; split++)
        {
            var parts = new GuardedMatrix(Rows, Columns);
            kernel.TransposeMultiply(a.View, b.View, 0, split, parts.View);
            if (split % 10 == 0)
                Assert.All(Enumerable.Range(split, Rows - split), row => Assert.True(GuardedMatrix.IsUnwritten(parts[row, 0])));
            kernel.TransposeMultiply(a.View, b.View, split, Rows - split, parts.View);
            Assert.Equal(whole.Bits(), parts.Bits());
            parts.AssertGuardsStand();
        }
    }

    [Theory, MemberData(nameof(Kernels))]
    public void TransposeMultiply_GivesTheSameBits_HoweverTheBatchIsBroughtInPieces(string name)
    {
        Kernel kernel = Kernel.Require(name);
        const int Rows = 101, Batch = 300, Columns = 37;
        GuardedMatrix a = GuardedMatrix.Random(Batch, Rows, gap: 4, seed: 1);
        GuardedMatrix b = GuardedMatrix.Random(Batch, Columns, gap: 1, seed: 2);
        var whole = new GuardedMatrix(Rows, Columns);
        kernel.TransposeMultiply(a.View, b.View, 0, Rows, whole.View);

        for (int piece = 1; piece <= Batch; piece += 23)
        {
            var parts = new GuardedMatrix(Rows, Columns);
            for (int first = 0; first < Batch; first += piece)
            {
                int count = Math.Min(piece, Batch - first);
                kernel.TransposeMultiply(a.View.RowRange(first, count), b.View.RowRange(first, count), 0, Rows, parts.View, accumulate: first > 0);
            }

            Assert.Equal(whole.Bits(), parts.Bits());
            parts.AssertGuardsStand();
        }
    }

    [Fact]
    public void Kernels_GiveTheSameBits_WhateverTheirWidth()
    {
        Kernel[] kernels = [.. Kernel.All.Values.Where(kernel => kernel.IsSupported)];
        int[][] results = [.. kernels.Select(kernel => Product(kernel).Bits())];
        Assert.All(results, bits => Assert.Equal(results[0], bits));

        static GuardedMatrix Product(Kernel kernel)
        {
            GuardedMatrix a = GuardedMatrix.Random(29, 300, gap: 0, seed: 1);
            GuardedMatrix b = GuardedMatrix.Random(300, 71, gap: 0, seed: 2);
            var c = new GuardedMatrix(29, 71);
            AlignedBuffer packed = Packed(kernel, 300, 71);
            kernel.Pack(b.View, packed.Pointer, 0, PanelCount(kernel, 71));
            kernel.Multiply(a.View, packed.Pointer, null, c.View);
            return c;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(64)]
    [InlineData(333)]
    public void ColumnSums_AddRowsInOrder_HoweverColumnsAreSplit(int columns)
    {
        GuardedMatrix a = GuardedMatrix.Random(57, columns, gap: 2, seed: 1);
        var expected = new int[columns];
        for (int column = 0; column < columns; column++)
        {
            float sum = 0;
            for (int row = 0; row < 57; row++)
                sum += a[row, column];
            expected[column] = BitConverter.SingleToInt32Bits(sum);
        }

        for (int split = 0; split <= columns; split += 1 + (columns / 20))
        {
            var sums = new GuardedMatrix(1, columns);
            MatrixMultiply.ColumnSums(a.View, 0, split, sums.View.Data);
            Assert.True(split == columns || GuardedMatrix.IsUnwritten(sums[0, split]));
            MatrixMultiply.ColumnSums(a.View, split, columns - split, sums.View.Data);
            Assert.Equal(expected, sums.Bits());
            sums.AssertGuardsStand();
        }
    }

    private static (int, int, int)[] SizeTriples() =>
        [.. from rows in Sizes from depth in Sizes from columns in Sizes where (rows + (3 * depth) + columns) % 4 == 0 || rows == 1 select (rows, depth, columns)];

    private static void CheckMultiply(Kernel kernel, int rows, int depth, int columns, int gap, bool withBias)
    {
        GuardedMatrix a = GuardedMatrix.Random(rows, depth, gap, seed: 1);
        GuardedMatrix b = GuardedMatrix.Random(depth, columns, gap: 1, seed: 2);
        GuardedMatrix bias = GuardedMatrix.Random(1, columns, gap: 0, seed: 3);
        var c = new GuardedMatrix(rows, columns, gap);
        AlignedBuffer packed = Packed(kernel, depth, columns);
        kernel.Pack(b.View, packed.Pointer, 0, PanelCount(kernel, columns));
        kernel.Multiply(a.View, packed.Pointer, withBias ? bias.View.Data : null, c.View);
        AssertClose(c, depth, (i, j, k) => (double)a[i, k] * b[k, j], j => withBias ? bias[0, j] : 0);
        c.AssertGuardsStand();
    }

    private static void CheckTransposeMultiply(Kernel kernel, int rows, int batch, int columns, int gap)
    {
        GuardedMatrix a = GuardedMatrix.Random(batch, rows, gap, seed: 1);
        GuardedMatrix b = GuardedMatrix.Random(batch, columns, gap: 1, seed: 2);
        var c = new GuardedMatrix(rows, columns, gap);
        kernel.TransposeMultiply(a.View, b.View, 0, rows, c.View);
        AssertClose(c, batch, (i, j, k) => (double)a[k, i] * b[k, j], _ => 0);
        c.AssertGuardsStand();
    }

    // A sum that cancels cannot be judged by its own size; the size of its terms is what the rounding goes by.
    private static void AssertClose(GuardedMatrix c, int depth, Func<int, int, int, double> product, Func<int, double> bias)
    {
        for (int row = 0; row < c.View.Rows; row++)
        {
            for (int column = 0; column < c.View.Columns; column++)
            {
                double expected = bias(column), scale = Math.Abs(expected);
                for (int k = 0; k < depth; k++)
                {
                    double term = product(row, column, k);
                    expected += term;
                    scale += Math.Abs(term);
                }

                if (!(Math.Abs(c[row, column] - expected) <= 1e-6 * scale))
                    Assert.Fail($"Element ({row}, {column}) of {c.View.Rows} x {depth} x {c.View.Columns} is {c[row, column]}, not {expected}.");
            }
        }
    }

    private static int PanelCount(Kernel kernel, int columns) => (columns + kernel.Width - 1) / kernel.Width;

    private static AlignedBuffer Packed(Kernel kernel, int depth, int columns) =>
        new((long)PanelCount(kernel, columns) * kernel.Width * depth);
}
