using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Autoencoders.Integrations.Tests.Signatures;

/// <summary>The members of an assembly as text, read without loading it.</summary>
internal static class PublicMembers
{
    /// <summary>Every public type, and every public member with its types, as <c>Type.Member(types)</c>.</summary>
    public static IReadOnlyList<string> Of(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        MetadataReader reader = image.GetMetadataReader();
        var found = new List<string>();
        foreach (TypeDefinition type in reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(static type => (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public))
        {
            string name = reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
            found.Add(name);
            var names = new TypeNames(reader);
            found.AddRange(type.GetMethods().Select(reader.GetMethodDefinition)
                .Where(static method => (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public)
                .Select(method => name + "." + reader.GetString(method.Name) + Text(method.DecodeSignature(names, null))));
            found.AddRange(type.GetFields().Select(reader.GetFieldDefinition)
                .Where(static field => (field.Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public && (field.Attributes & FieldAttributes.SpecialName) == 0)
                .Select(field => name + "." + reader.GetString(field.Name) + " = " + (field.GetDefaultValue() is { IsNil: false } value ? string.Join(' ', reader.GetBlobBytes(reader.GetConstant(value).Value)) : "")));
        }

        return found;
    }

    /// <summary>The methods whose body does anything but throw.</summary>
    public static IReadOnlyList<string> WithBodies(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        MetadataReader reader = image.GetMetadataReader();
        return
        [
            .. reader.MethodDefinitions.Select(reader.GetMethodDefinition)
                .Where(static method => method.RelativeVirtualAddress != 0)
                .Where(method => !DoesNothing(image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!, reader.GetString(method.Name) == ".ctor"))
                .Where(method => !IsOfTheCompiler(reader, method))
                .Select(method => reader.GetString(reader.GetTypeDefinition(method.GetDeclaringType()).Name) + "." + reader.GetString(method.Name)),
        ];
    }

    // newobj, throw, with or without a ldstr before. A constructor begins with ldarg, ldnull, ldsfld or ldtoken and a call of
    // the base's, which throws or is object's, and may end there; nops are those of a build for debugging.
    private static bool DoesNothing(ReadOnlySpan<byte> il, bool isConstructor) => il switch
    {
        [0x73, _, _, _, _, 0x7A] => true,
        [0x72, _, _, _, _, 0x73, _, _, _, _, 0x7A] => true,
        [0x2A] => isConstructor,
        [0x00 or (>= 0x02 and <= 0x05) or 0x14, .. var rest] => isConstructor && DoesNothing(rest, isConstructor),
        [0x28 or 0x7E or 0xD0, _, _, _, _, .. var rest] => isConstructor && DoesNothing(rest, isConstructor),
        _ => false,
    };

    // Such as the attribute that marks a nullable parameter.
    private static bool IsOfTheCompiler(MetadataReader reader, MethodDefinition method) =>
        reader.GetString(reader.GetTypeDefinition(method.GetDeclaringType()).Namespace) is "System.Runtime.CompilerServices" or "Microsoft.CodeAnalysis";

    private static string Text(MethodSignature<string> signature) =>
        (signature.GenericParameterCount > 0 ? "`" + signature.GenericParameterCount : "") + "(" + string.Join(", ", signature.ParameterTypes) + ") : " + signature.ReturnType;

    private sealed class TypeNames(MetadataReader metadata) : ISignatureTypeProvider<string, object?>
    {
        public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[" + shape.Rank + "]";

        public string GetByReferenceType(string elementType) => elementType + "&";

        public string GetFunctionPointerType(MethodSignature<string> signature) => "function";

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType + "<" + string.Join(", ", typeArguments) + ">";

        public string GetGenericMethodParameter(object? genericContext, int index) => "!!" + index;

        public string GetGenericTypeParameter(object? genericContext, int index) => "!" + index;

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType + " " + modifier;

        public string GetPinnedType(string elementType) => elementType;

        public string GetPointerType(string elementType) => elementType + "*";

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
            reader.GetString(reader.GetTypeDefinition(handle).Namespace) + "." + reader.GetString(reader.GetTypeDefinition(handle).Name);

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) =>
            reader.GetString(reader.GetTypeReference(handle).Namespace) + "." + reader.GetString(reader.GetTypeReference(handle).Name);

        public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            metadata.GetTypeSpecification(handle).DecodeSignature(this, genericContext);
    }
}
