using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;

namespace Autoencoders.Runtime.Tests.Data;

/// <summary>Writes a CIFAR-10 batch instruction by instruction, in the order of the published files.</summary>
internal sealed class PickledBatch
{
    public required byte[] Labels { get; init; }

    public required byte[] Planes { get; init; }

    public int? Rows { get; init; }

    public int Columns { get; init; } = 3072;

    public string Function { get; init; } = "numpy.core.multiarray\n_reconstruct\n";

    public string ElementType { get; init; } = "u1";

    public string DataKey { get; init; } = "data";

    public byte[] AfterLabels { get; init; } = [];

    public byte[] ToArray()
    {
        List<byte> file = [0x80, 2, .. "}q\x01("u8];
        file.AddRange([.. Text("batch_label"), .. Text("testing batch 1 of 1"), .. "q\x02"u8]);
        file.AddRange([.. Text("labels"), .. "]q\x03("u8]);
        foreach (byte label in Labels)
            file.AddRange([(byte)'K', label]);
        file.Add((byte)'e');
        file.AddRange(AfterLabels);
        file.AddRange([.. Text(DataKey), .. "c"u8, .. Encoding.ASCII.GetBytes(Function), .. "q\x07"u8]);
        file.AddRange([.. "cnumpy\nndarray\n"u8, (byte)'K', 0, 0x85, .. Text("b"), 0x87, (byte)'R']);
        file.AddRange([.. "(K\x01"u8, (byte)'M', .. Short(Rows ?? Labels.Length), (byte)'M', .. Short(Columns), 0x86]);
        file.AddRange([.. "cnumpy\ndtype\n"u8, .. Text(ElementType), (byte)'K', 0, (byte)'K', 1, 0x87, (byte)'R']);
        file.AddRange([.. "(K\x03"u8, .. Text("|"), .. "NNNJ"u8, 255, 255, 255, 255, (byte)'J', 255, 255, 255, 255, (byte)'K', 0, .. "tb"u8]);
        file.AddRange([0x89, (byte)'T', .. Long(Planes.Length), .. Planes, .. "tb"u8]);
        file.AddRange([.. Text("filenames"), .. "]("u8, .. Text("a.png"), .. "h\x02"u8, .. "e"u8]);
        file.AddRange("u."u8.ToArray());
        return [.. file];
    }

    private static byte[] Text(string text) => [(byte)'U', (byte)text.Length, .. Encoding.ASCII.GetBytes(text)];

    private static byte[] Short(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Long(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
