using System;
using System.Collections.Generic;
using System.Reflection.Metadata;
using Autoencoders.Models;

namespace Autoencoders.Tool.Assemblies;

/// <summary>Finds the attributes that hold specifications.</summary>
/// <param name="metadata">The assembly's tables.</param>
internal sealed class SpecificationAttributes(MetadataReader metadata)
{
    // Every attribute's value starts so.
    private const ushort Prolog = 1;

    // Enclosing types cannot go deeper in a sound file; in a damaged one they may go round.
    private const int DeepestNesting = 1_000;

    /// <summary>The full names of all classes that carry the attribute, and its texts.</summary>
    /// <exception cref="BadImageFormatException">The tables are damaged.</exception>
    public IEnumerable<(string TypeName, string Text)> All()
    {
        foreach (CustomAttributeHandle handle in metadata.CustomAttributes)
        {
            CustomAttribute attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Parent.Kind == HandleKind.TypeDefinition && IsSpecification(attribute.Constructor))
                yield return (FullName((TypeDefinitionHandle)attribute.Parent), Text(attribute));
        }
    }

    // The attribute's class is in another assembly, or in this one where assemblies were merged.
    private bool IsSpecification(EntityHandle constructor)
    {
        EntityHandle type = constructor.Kind switch
        {
            HandleKind.MemberReference => metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent,
            HandleKind.MethodDefinition => metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType(),
            _ => default,
        };
        if (type.IsNil)
            return false;
        switch (type.Kind)
        {
            case HandleKind.TypeReference:
                TypeReference reference = metadata.GetTypeReference((TypeReferenceHandle)type);
                return IsSpecification(reference.Namespace, reference.Name);
            case HandleKind.TypeDefinition:
                TypeDefinition definition = metadata.GetTypeDefinition((TypeDefinitionHandle)type);
                return IsSpecification(definition.Namespace, definition.Name);
            default:
                return false;
        }
    }

    private bool IsSpecification(StringHandle @namespace, StringHandle name) =>
        metadata.StringComparer.Equals(name, nameof(ModelSpecificationAttribute)) && metadata.StringComparer.Equals(@namespace, typeof(ModelSpecificationAttribute).Namespace!);

    private string Text(CustomAttribute attribute)
    {
        BlobReader value = metadata.GetBlobReader(attribute.Value);
        return value.ReadUInt16() == Prolog && value.ReadSerializedString() is { } text ? text : throw new BadImageFormatException();
    }

    private string FullName(TypeDefinitionHandle handle)
    {
        var names = new Stack<string>();
        for (; names.Count < DeepestNesting; handle = metadata.GetTypeDefinition(handle).GetDeclaringType())
        {
            TypeDefinition type = metadata.GetTypeDefinition(handle);
            names.Push(metadata.GetString(type.Name));
            if (!type.GetDeclaringType().IsNil)
                continue;
            if (metadata.GetString(type.Namespace) is { Length: > 0 } @namespace)
                names.Push(@namespace);
            return string.Join('.', names);
        }

        throw new BadImageFormatException();
    }
}
