using System;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Autoencoders.Generator.Tests.Hosting;

/// <summary>CheckpointFiles that a project names among its additional files, kept in memory: the compiler's resolver is all that reads them.</summary>
internal sealed class CheckpointFiles(params (string Path, byte[] Bytes)[] files) : SourceReferenceResolver
{
    /// <summary>What every test project names: <c>trained.safetensors</c>, the weights of 784 → 32 → 784.</summary>
    public static CheckpointFiles Trained { get; } =
        new(("/project/runs/trained.safetensors", File(Header(("dense.kernel", "784,32"), ("dense.bias", "32"), ("dense_1.kernel", "32,784"), ("dense_1.bias", "784")))));

    /// <summary>The files as a project names them.</summary>
    public ImmutableArray<AdditionalText> Texts { get; } = [.. files.Select(static file => new Binary(file.Path))];

    /// <summary>A header that names tensors of 32-bit numbers.</summary>
    public static string Header(params (string Name, string Sizes)[] tensors)
    {
        var header = new StringBuilder("{\"__metadata__\":{\"format\":\"keras-layout\"}");
        long at = 0;
        foreach ((string name, string sizes) in tensors)
        {
            long end = at + (4 * sizes.Split(',', StringSplitOptions.RemoveEmptyEntries).Aggregate(1L, static (product, size) => product * int.Parse(size, null)));
            header.Append($",\"{name}\":{{\"dtype\":\"F32\",\"shape\":[{sizes}],\"data_offsets\":[{at},{end}]}}");
            at = end;
        }

        return header.Append('}').ToString();
    }

    /// <summary>The header's length, the header, and as much data as is asked for.</summary>
    public static byte[] File(string header, int data = 1 << 18)
    {
        byte[] text = Encoding.UTF8.GetBytes(header);
        var file = new byte[8 + text.Length + data];
        BinaryPrimitives.WriteInt64LittleEndian(file, text.Length);
        text.CopyTo(file, 8);
        file.AsSpan(8 + text.Length).Fill(0xA5); // No text in any encoding, as weights are none.
        return file;
    }

    public override Stream OpenRead(string resolvedPath) =>
        new MemoryStream(files.FirstOrDefault(file => file.Path == resolvedPath).Bytes ?? throw new FileNotFoundException(resolvedPath), writable: false);

    public override string? NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath) => path;

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => 0;

    // The compiler refuses a project with CS2015 whose analyzers ask a binary file for its text.
    private sealed class Binary(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => throw new InvalidOperationException("A binary file was asked for its text.");
    }
}
