using System;
using Autoencoders.Engine;

namespace Autoencoders.Runtime.Tests.Engine;

public sealed unsafe class PanelPackingTests
{
    public static TheoryData<int, int, int> Shapes
    {
        get
        {
            var data = new TheoryData<int, int, int>();
            foreach (int width in (int[])[8, 16, 32])
            {
                foreach ((int depth, int columns) in ((int, int)[])[(1, 1), (3, 2), (5, 31), (8, 32), (16, 33), (17, 64), (100, 95), (31, 300)])
                    data.Add(width, depth, columns);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Pack_InPieces_LaysOutPanelsFilledUpWithZeros(int width, int depth, int columns)
    {
        GuardedMatrix b = GuardedMatrix.Random(depth, columns, gap: 1, seed: 1);
        CheckPieces(width, depth, columns, (target, first, count) => PanelPacking.Pack(b.View, target.View.Data, first, count, width), (k, j) => b[k, j]);
    }

    [Theory, MemberData(nameof(Shapes))]
    public void PackTransposed_InPieces_LaysOutTheTransposesPanels(int width, int depth, int columns)
    {
        GuardedMatrix b = GuardedMatrix.Random(columns, depth, gap: 1, seed: 1);
        CheckPieces(width, depth, columns, (target, first, count) => PanelPacking.PackTransposed(b.View, target.View.Data, first, count, width), (k, j) => b[j, k]);
    }

    [Fact]
    public void PackedLength_IsWholePanels()
    {
        int width = MatrixMultiply.PanelWidth;
        Assert.Equal(1, MatrixMultiply.PanelCount(1));
        Assert.Equal(1, MatrixMultiply.PanelCount(width));
        Assert.Equal(2, MatrixMultiply.PanelCount(width + 1));
        Assert.Equal(7L * 2 * width, MatrixMultiply.PackedLength(7, width + 1));
        Assert.Equal(100_000L * 100_000 / width * width, MatrixMultiply.PackedLength(100_000, 100_000));
    }

    private static void CheckPieces(int width, int depth, int columns, Action<GuardedMatrix, int, int> pack, Func<int, int, float> number)
    {
        int panels = PanelPacking.Count(columns, width);
        for (int split = 0; split <= panels; split++)
        {
            var packed = new GuardedMatrix(panels * depth, width);
            pack(packed, split, panels - split);
            Assert.True(split == 0 || GuardedMatrix.IsUnwritten(packed[0, 0]));
            pack(packed, 0, split);
            packed.AssertGuardsStand();
            for (int row = 0; row < panels * depth; row++)
            {
                for (int lane = 0; lane < width; lane++)
                {
                    int column = (row / depth * width) + lane;
                    Assert.Equal(column < columns ? number(row % depth, column) : 0, packed[row, lane]);
                }
            }
        }
    }
}
