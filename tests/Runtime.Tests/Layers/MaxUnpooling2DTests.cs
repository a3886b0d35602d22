using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Autoencoders.Engine;
using Autoencoders.Layers;
using Autoencoders.Models;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed unsafe class MaxUnpooling2DTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, SpatialGolden.Unpooling.Count())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void ValuesAndGradients_AreThoseOfPyTorch(int at)
    {
        JsonElement golden = SpatialGolden.Unpooling.ElementAt(at);
        MaxUnpooling2D layer = Made(
            Input(SpatialGolden.Integers(golden.GetProperty("shape"))),
            Line(
                "MaxPooling2D",
                ("poolSize", new EquatableArray<int>(SpatialGolden.Integers(golden.GetProperty("poolSize")))),
                ("StridesByAxis", new EquatableArray<int>(SpatialGolden.Integers(golden.GetProperty("strides"))))));
        List<AlignedBuffer> memory = [];
        float[][] image = SpatialGolden.Rows(golden, "image"), code = SpatialGolden.Rows(golden, "code");
        Matrix output = Fill(Blank(2, image[0].Length), memory);
        Matrix[] inputs = [Fill(code, memory), Fill(SpatialGolden.Rows(golden, "pooled"), memory), Fill(image, memory)];
        Matrix[] gradients = [Fill(Blank(2, code[0].Length), memory), Fill(Blank(2, code[0].Length), memory), Fill(Blank(2, image[0].Length), memory)];

        layer.Forward(default, output, inputs);
        layer.Backward(default, output, Fill(SpatialGolden.Rows(golden, "g"), memory), inputs, gradients);

        Assert.Equal(SpatialGolden.Rows(golden, "y"), Read(output));
        Assert.Equal(SpatialGolden.Rows(golden, "dcode"), Read(gradients[0]));
        Assert.All(gradients[1..].SelectMany(Read).SelectMany(static row => row), static value => Assert.Equal(0, value));
        GC.KeepAlive(memory);
    }

    [Fact]
    public void ValuesThatMeet_AreAdded()
    {
        MaxUnpooling2D layer = Made(Input(1, 3, 1), Line("MaxPooling2D", ("poolSize", new EquatableArray<int>([1, 2])), ("Strides", 1)));
        List<AlignedBuffer> memory = [];
        Matrix output = Fill(Blank(1, 3), memory);
        Matrix[] inputs = [Fill([[2, 5]], memory), Fill([[9, 9]], memory), Fill([[1, 9, 1]], memory)];

        layer.Forward(default, output, inputs);

        Assert.Equal([0, 7, 0], output.Row(0).ToArray());
        GC.KeepAlive(memory);
    }

    private static MaxUnpooling2D Made(Declaration input, Declaration pooling) =>
        (MaxUnpooling2D)Of(input, pooling, Line("MaxUnpooling2D", ("layer", "max_pooling2d"))).Layers[1];

    private static float[][] Blank(int rows, int columns) => [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Repeat(float.NaN, columns).ToArray())];

    private static Matrix Fill(float[][] rows, List<AlignedBuffer> memory)
    {
        var buffer = new AlignedBuffer(rows.Length * rows[0].Length);
        memory.Add(buffer);
        var matrix = new Matrix(buffer.Pointer, rows.Length, rows[0].Length);
        for (int row = 0; row < rows.Length; row++)
            rows[row].CopyTo(matrix.Row(row));
        return matrix;
    }

    private static float[][] Read(Matrix matrix) => [.. Enumerable.Range(0, matrix.Rows).Select(row => matrix.Row(row).ToArray())];
}
