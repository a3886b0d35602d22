using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Autoencoders;

/// <summary>What a safetensors file holds, all of it checked.</summary>
public sealed class SafetensorsFile
{
    private readonly Dictionary<string, NamedTensor> _byName;

    internal SafetensorsFile(string path, IReadOnlyList<NamedTensor> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        Path = path;
        Tensors = tensors;
        Metadata = metadata;
        _byName = tensors.ToDictionary(tensor => tensor.Name, StringComparer.Ordinal);
    }

    /// <summary>Where it was read from, for messages.</summary>
    public string Path { get; }

    /// <summary>The tensors, in the order of the header.</summary>
    public IReadOnlyList<NamedTensor> Tensors { get; }

    /// <summary>The text kept under <c>__metadata__</c>; empty if there is none.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Finds a tensor by name.</summary>
    /// <param name="name">The exact name.</param>
    /// <param name="tensor">The tensor, if there is one.</param>
    public bool TryGet(string name, [MaybeNullWhen(false)] out NamedTensor tensor) => _byName.TryGetValue(name, out tensor);
}
