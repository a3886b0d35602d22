using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Autoencoders.TorchSharp.Tests.Hosting;

namespace Autoencoders.TorchSharp.Tests;

public sealed class SurfaceTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Interpreter_HasTheDeclaredMembers() =>
        Assert.Equal(Members(TorchLibrary.Declared).Order(StringComparer.Ordinal), Members(TorchLibrary.Interpreter).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryDeclaration_IsOfTheRealLibrary()
    {
        if (TorchLibrary.RealFolder is not { } folder)
            Assert.Skip(TorchLibrary.NeedsReal);
        else
            Assert.Empty(Members(TorchLibrary.Declared).Except(Members(Path.Combine(folder, "TorchSharp.dll"))).Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Members(string path)
    {
        var context = new AssemblyLoadContext(path, isCollectible: true);
        context.Resolving += (own, name) => Path.Combine(Path.GetDirectoryName(path)!, name.Name + ".dll") is var beside && File.Exists(beside) ? own.LoadFromAssemblyPath(beside) : null;
        HashSet<string> members = [];
        foreach (Type type in context.LoadFromAssemblyPath(path).GetExportedTypes())
        {
            members.Add($"{type} : {(type.BaseType is { } parent && parent.IsEnum ? "" : type.BaseType)}{(type.IsAbstract ? " abstract" : "")}");
            foreach (MemberInfo member in type.GetMembers(Declared))
            {
                if (Text(member) is { } text)
                    members.Add($"{type}: {text}");
            }
        }

        return members;
    }

    // Parameters' names count, and so does which of them may be left out: both are what a source says.
    private static string? Text(MemberInfo member) => member switch
    {
        MethodBase method when method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly =>
            $"{(method.IsStatic ? "static " : "")}{(method.IsAbstract ? "abstract " : method.IsVirtual && !method.IsFinal ? "virtual " : "")}{(method as MethodInfo)?.ReturnType} {method.Name}({string.Join(", ", method.GetParameters().Select(static parameter => $"{parameter.ParameterType} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.DefaultValue ?? "null") : "")}"))})",
        FieldInfo { IsPublic: true, IsSpecialName: false } field => $"{(field.IsStatic ? "static " : "")}{field.FieldType} {field.Name}{(field.IsLiteral ? " = " + field.GetRawConstantValue() : "")}",
        _ => null,
    };
}
