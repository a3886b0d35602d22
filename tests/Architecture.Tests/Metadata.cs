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

    /// <summary>The full names of what the assembly shows to others; loading them would load what they are made with.</summary>
    public static IReadOnlyList<string> PublicTypes(Assembly assembly) =>
        Read(assembly, static reader => reader.TypeDefinitions.Where(handle => IsPublic(reader, handle)).Select(handle => FullName(reader, handle)).ToArray());

    private static bool IsPublic(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsPublic(reader, type.GetDeclaringType()),
            _ => false,
        };
    }

    private static string FullName(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string outer = type.GetDeclaringType() is { IsNil: false } declaring ? FullName(reader, declaring) : reader.GetString(type.Namespace);
        return outer + "." + reader.GetString(type.Name);
    }

    private static T Read<T>(Assembly assembly, Func<MetadataReader, T> read)
    {
        using var image = new PEReader(File.OpenRead(assembly.Location));
        return read(image.GetMetadataReader());
    }
}
