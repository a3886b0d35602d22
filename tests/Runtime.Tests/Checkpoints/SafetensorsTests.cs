using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Autoencoders.Runtime.Tests.Checkpoints;

public sealed class SafetensorsTests : IDisposable
{
    private static readonly NamedTensor[] Tensors =
    [
        new("dense.kernel", new Shape(2, 3), new float[] { 1, -2.5f, 3e38f, float.Epsilon, -0f, 6 }),
        new("scalar", new Shape(), new float[] { 7 }),
        new("ä \"quoted\"\n/", new Shape(1, 1, 3), new float[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity }),
    ];

    private static readonly Dictionary<string, string> Metadata = new() { ["zeta"] = "", ["alpha"] = "ü + <&>\n" };

    private readonly TemporaryFolder _folder = new();

    private string FilePath => _folder.File("weights.safetensors");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatIsWritten_IsReadBackBitByBit()
    {
        Safetensors.Write(FilePath, Tensors, Metadata);
        SafetensorsFile file = Safetensors.Read(FilePath);

        Assert.Equal(Metadata, file.Metadata);
        Assert.Equal(Tensors.Select(tensor => (tensor.Name, tensor.Shape)), file.Tensors.Select(tensor => (tensor.Name, tensor.Shape)));
        foreach (NamedTensor tensor in Tensors)
        {
            Assert.True(file.TryGet(tensor.Name, out NamedTensor? read));
            Assert.Equal(Bits(tensor.Values), Bits(read.Values));
        }

        Assert.False(file.TryGet("Scalar", out _));
    }

    [Fact]
    public void TensorsLargerThanOneRead_ComeBackWhole()
    {
        float[] large = Enumerable.Range(0, 100_003).Select(i => i * 0.5f).ToArray();
        Safetensors.Write(FilePath, [new("a", new Shape(large.Length), large), new("b", new Shape(2), new float[] { 1, 2 })]);
        SafetensorsFile file = Safetensors.Read(FilePath);
        Assert.Equal(large, file.Tensors[0].Values.ToArray());
        Assert.Equal([1, 2], file.Tensors[1].Values.ToArray());
    }

    [Fact]
    public void File_IsTheFormatByteByByte()
    {
        Safetensors.Write(FilePath, [new("b", new Shape(2), new float[] { 1, -2 }), new("a", new Shape(), new float[] { 0.5f })],
            new Dictionary<string, string> { ["y"] = "2", ["x"] = "1" });

        string header = """{"__metadata__":{"x":"1","y":"2"},"b":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"a":{"dtype":"F32","shape":[],"data_offsets":[8,12]}}""";
        header = header.PadRight((header.Length + 7) / 8 * 8);
        byte[] expected = [(byte)header.Length, 0, 0, 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(header), 0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0, 0, 0, 0, 0x3F];
        Assert.Equal(expected, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void Numbers_BeginAtAMultipleOfEight()
    {
        for (int length = 1; length <= 8; length++)
        {
            Safetensors.Write(FilePath, [new(new string('n', length), new Shape(), new float[1])]);
            Assert.Equal(0, BinaryPrimitives.ReadInt64LittleEndian(File.ReadAllBytes(FilePath)) % 8);
        }
    }

    [Fact]
    public void MetadataInAnotherOrder_GivesTheSameBytes()
    {
        Safetensors.Write(FilePath, Tensors, Metadata);
        byte[] first = File.ReadAllBytes(FilePath);
        Safetensors.Write(FilePath, Tensors, Metadata.Reverse().ToDictionary());
        Assert.Equal(first, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public void NoTensors_IsAFileToo()
    {
        Safetensors.Write(FilePath, []);
        Assert.Empty(Safetensors.Read(FilePath).Tensors);
        Assert.Empty(Safetensors.Read(FilePath).Metadata);
    }

    // 1.5 in each type, by IEEE 754 (and two's complement).
    [Theory]
    [InlineData("F64", "000000000000F83F", 1.5f)]
    [InlineData("F32", "0000C03F", 1.5f)]
    [InlineData("F16", "003E", 1.5f)]
    [InlineData("BF16", "C03F", 1.5f)]
    [InlineData("I64", "FEFFFFFFFFFFFFFF", -2f)]
    public void OtherTypes_AreReadAsNumbersOf32Bits(string type, string hex, float value)
    {
        byte[] one = Convert.FromHexString(hex);
        string json = $$$"""{"x":{"shape":[2],"data_offsets":[0,{{{2 * one.Length}}}],"dtype":"{{{type}}}"}}""";
        File.WriteAllBytes(FilePath, RawFile.Of(json, [.. one, .. one]));
        Assert.Equal([value, value], Safetensors.Read(FilePath).Tensors[0].Values.ToArray());
    }

    [Fact]
    public void TensorsLyingInAnotherOrderThanNamed_AreReadFromTheirPlaces()
    {
        File.WriteAllBytes(FilePath, RawFile.Of(
            """{"second":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},"first":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}""",
            [0, 0, 0x80, 0x3F, 0, 0, 0, 0x40]));
        Assert.Equal([("second", 2f), ("first", 1f)], Safetensors.Read(FilePath).Tensors.Select(tensor => (tensor.Name, tensor.Values.Span[0])));
    }

    [Fact]
    public void UnwritableTensors_AreRefused_AndTheOldFileStays()
    {
        Safetensors.Write(FilePath, Tensors);
        byte[] before = File.ReadAllBytes(FilePath);

        Refused("'a'", [One("a"), One("a")]);
        Refused("__metadata__", [One("__metadata__")]);
        Refused("holds 4", [new("a", new Shape(2, 2), new float[3])]);

        Assert.Equal(before, File.ReadAllBytes(FilePath));
        Assert.Equal(["weights.safetensors"], _folder.Names());

        static NamedTensor One(string name) => new(name, new Shape(1), new float[1]);
        void Refused(string part, NamedTensor[] tensors) =>
            Assert.Contains(part, Assert.Throws<ArgumentException>(() => Safetensors.Write(FilePath, tensors)).Message);
    }

    private static uint[] Bits(ReadOnlyMemory<float> values) => values.ToArray().Select(BitConverter.SingleToUInt32Bits).ToArray();
}
