using System;
using Autoencoders.Engine;

namespace Autoencoders.Runtime.Tests.Engine;

public sealed unsafe class MemoryTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void AlignedBuffer_IsZeroed_OnACacheLine_AndStaysThere(long length)
    {
        var buffer = new AlignedBuffer(length);
        float* before = buffer.Pointer;
        GC.Collect();
        GC.Collect();
        Assert.Equal(0, (nint)buffer.Pointer % 64);
        Assert.True(before == buffer.Pointer);
        Assert.Equal(length, buffer.Length);
        Span<float> all = buffer.Span(0, (int)length);
        Assert.Equal(-1, all.IndexOfAnyExcept(0f));
        if (length > 0)
        {
            buffer.Pointer[length - 1] = 7;
            Assert.Equal(7, all[^1]);
        }
    }

    [Fact]
    public void AlignedBuffer_RefusesWhatItCannotHold()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlignedBuffer(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlignedBuffer(long.MaxValue));
        var buffer = new AlignedBuffer(10);
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Span(5, 6));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Span(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Span(0, -1));
    }

    [Fact]
    public void PaddedStride_HoldsTheRow_InWholeCacheLines_OffPowersOfTwo()
    {
        for (int columns = 1; columns < 3000; columns++)
        {
            int stride = AlignedBuffer.PaddedStride(columns);
            Assert.InRange(stride, columns, columns + 31);
            Assert.Equal(0, stride % 16);
            Assert.NotEqual(0, stride % 64);
        }
    }

    [Fact]
    public void Matrix_RowsLieOneStrideApart()
    {
        var buffer = new AlignedBuffer(50);
        for (int i = 0; i < 50; i++)
            buffer.Pointer[i] = i;
        var matrix = new Matrix(buffer.Pointer, 5, 7, 10);
        Assert.Equal([20f, 21, 22, 23, 24, 25, 26], matrix.Row(2).ToArray());
        Matrix some = matrix.RowRange(3, 2);
        Assert.Equal((2, 7, 10), (some.Rows, some.Columns, some.Stride));
        Assert.Equal(40f, some.Row(1)[0]);
        Assert.False(some.IsEmpty);
        Assert.True(matrix.RowRange(5, 0).IsEmpty);
    }

    [Fact]
    public void Matrix_RefusesRowsThatAreNotThere()
    {
        var buffer = new AlignedBuffer(50);
        var matrix = new Matrix(buffer.Pointer, 5, 10);
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.Row(5).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.Row(-1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.RowRange(3, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix.RowRange(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Matrix(null, 2, 5, 4));
    }
}
