using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Autoencoders.ArchitectureTests;

/// <summary>What a built assembly mentions, read without loading it.</summary>
internal static class Metadata
{
    public static IReadOnlyList<string> ReferencedAssemblies(Assembly assembly) =>
        Read(assembly, static reader => reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)).ToArray());

    /// <summary>The full names of all types of other assemblies that the code uses.</summary>
    public static IReadOnlyList<string> ReferencedTypes(Assembly assembly) =>
        Read(assembly, static reader => reader.TypeReferences
            .Select(reader.GetTypeReference)
            .Select(type => reader.GetString(type.Namespace) + "." + reader.GetString(type.Name))
            .ToArray());

    private static T Read<T>(Assembly assembly, Func<MetadataReader, T> read)
    {
        using var image = new PEReader(File.OpenRead(assembly.Location));
        return read(image.GetMetadataReader());
    }
}
