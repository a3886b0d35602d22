using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Autoencoders.Models;

namespace Autoencoders.ArchitectureTests;

/// <summary>One name, one file in each house: what makes a kind of layer whole.</summary>
public sealed class LayerTests
{
    private static readonly Assembly Language = typeof(LayerAttribute).Assembly;

    public static TheoryData<string> Kinds => new(LayerRules.Kinds.Order(StringComparer.Ordinal));

    private static Type Attribute(string kind) => Language.GetType($"Autoencoders.{kind}Attribute", throwOnError: true)!;

    [Fact]
    public void EveryLayerAttribute_HasARule() =>
        Assert.Equal(
            LayerRules.Kinds.Order(StringComparer.Ordinal),
            Language.GetTypes().Where(static type => type.IsSubclassOf(typeof(LayerAttribute)) && !type.IsAbstract).Select(static type => type.Name.Replace("Attribute", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryKind_HasItsFiles(string kind)
    {
        foreach (string path in new[] { $"src/Dsl/Layers/{kind}.cs", $"src/Runtime/Layers/{kind}.cs" })
            Assert.True(File.Exists(Path.Combine(Repository.Root, path)), path + " is missing");
        foreach (string house in new[] { "Dsl.Tests", "Runtime.Tests" })
            Assert.True(IsTestedIn($"tests/{house}/Layers", kind), $"No test of {kind} in tests/{house}/Layers");
    }

    // A file of its own, or that of its family (ConvTests for Conv1D to Conv3D), which then calls it by its name.
    private static bool IsTestedIn(string folder, string kind) => Repository.Sources(folder).Any(source =>
        source.Path == $"{folder}/{kind}Tests.cs"
        || (Path.GetFileName(source.Path).EndsWith("Tests.cs", StringComparison.Ordinal)
            && Regex.IsMatch(source.Text, $@"(?<!\w){kind}(?!\w)")));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryKind_HasAnAttributeAndAComputation(string kind)
    {
        Assert.True(Attribute(kind) is { IsSealed: true, IsPublic: true });
        Type? layer = typeof(Model).Assembly.GetType("Autoencoders.Layers." + kind);
        Assert.True(layer is { IsPublic: true } && layer.IsSubclassOf(typeof(Layers.Layer)), kind + " has no public class in Autoencoders.Layers");
        Assert.NotEmpty(layer.GetConstructors());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryArgument_IsRead(string kind)
    {
        foreach (ConstructorInfo constructor in Attribute(kind).GetConstructors())
        {
            ModelSpec known = LayerExamples.Sound(kind, constructor)
                ?? throw new InvalidOperationException($"No example of {constructor} gives a sound model.");

            // An argument that the compiler could not read makes the layer's output unknown; one that nobody reads would not.
            foreach (string argument in Arguments(Attribute(kind), constructor))
                Assert.False(ModelChecker.Check(LayerExamples.WithUnreadable(known, argument)).IsSound, $"{kind} does not read {argument}");
        }
    }

    [Fact]
    public void EveryDefault_IsSomeLayersArgument()
    {
        IEnumerable<string> all = LayerRules.Kinds.SelectMany(static other => Attribute(other).GetConstructors().SelectMany(constructor => Arguments(Attribute(other), constructor)));
        Assert.Subset(new HashSet<string>(all, StringComparer.OrdinalIgnoreCase), new HashSet<string>(Arguments(typeof(DefaultsAttribute), typeof(DefaultsAttribute).GetConstructors()[0]), StringComparer.OrdinalIgnoreCase));
    }

    // Tools and tests that hold an attribute see what was written: under its own name, or in order in a list (top, bottom, left, right).
    [Fact]
    public void WhatAConstructorTakes_CanBeReadBack()
    {
        foreach (Type type in Language.GetTypes().Where(static type => type.IsSubclassOf(typeof(DeclarationAttribute)) && !type.IsAbstract).Select(static type => type.IsGenericType ? type.MakeGenericType(typeof(object)) : type))
        {
            foreach (ConstructorInfo constructor in type.GetConstructors())
            {
                object[] written = [.. constructor.GetParameters().Select(static (parameter, at) => Distinct(parameter.ParameterType, at))];
                object attribute = constructor.Invoke(written);
                foreach ((ParameterInfo parameter, object value) in constructor.GetParameters().Zip(written))
                {
                    Assert.True(
                        type.GetProperties().Any(property => property.GetValue(attribute) is { } read
                            && (string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) ? Equals(read, value) || (read is int[] list && value is int single && list.SequenceEqual([single]))
                            || (read is object[] sizes && value is Array given && sizes.SequenceEqual(given.Cast<object>()))
                            : read is int[] all && value is int && all.SequenceEqual(written.OfType<int>()))),
                        $"{type.Name}: nothing tells {parameter.Name}");
                }
            }
        }
    }

    private static object Distinct(Type type, int at) =>
        type == typeof(int) ? at + 3
        : type == typeof(float) ? at + 0.5f
        : type == typeof(int[]) ? new[] { at + 3 }
        : type == typeof(object[]) ? new object[] { at + 3, "text" + at }
        : type == typeof(string) ? "text" + at
        : type == typeof(string[]) ? new[] { "text" + at }
        : type.IsEnum ? Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!
        : throw new ArgumentException($"No example of {type}.", nameof(type));

    [Fact]
    public void MembersOfAModel_AreNoLayersMembers()
    {
        foreach (Type type in new[] { typeof(Model), typeof(MultiModel), typeof(ModelPart), typeof(MultiPart) })
        {
            IEnumerable<string> members = type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy)
                .Where(static member => member switch
                {
                    MethodBase method => !method.IsSpecialName && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly),
                    PropertyInfo property => property.GetMethod is { } get && (get.IsPublic || get.IsFamily || get.IsFamilyOrAssembly),
                    FieldInfo field => field.IsPublic || field.IsFamily,
                    _ => true,
                })
                .Select(static member => member.Name)
                .Distinct();
            Assert.All(members, static name => Assert.NotEqual(name, MemberOf(name)));
        }
    }

    [Fact]
    public void EnumsThatAttributesMention_AreNoLayersMembers()
    {
        IEnumerable<Type> enums = Language.GetTypes().Where(static type => type.IsSubclassOf(typeof(DeclarationAttribute)))
            .SelectMany(static type => type.GetProperties()).Select(static property => property.PropertyType).Where(static type => type.IsEnum).Distinct();

        Assert.All(enums, static type => Assert.NotEqual(type.Name, MemberOf(type.Name)));
    }

    // The C# property of a layer of that name.
    private static string MemberOf(string name) => ModelChecker.Check(new ModelSpec(
        "Net",
        new Declaration("Input", new Argument("sizes", new EquatableArray<int>([4]))),
        new Declaration("Flatten", new Argument("Name", name)))).Nodes[1].MemberName;

    // What can be written: a constructor's parameters and the settable properties, those of shared bases among them, by the names that a rule
    // reads. A layer's own name may be anything, and whether it is frozen is no matter of its shape.
    private static IEnumerable<string> Arguments(Type attribute, ConstructorInfo constructor) =>
        constructor.GetParameters().Select(static parameter => parameter.Name!)
            .Concat(attribute.GetProperties().Where(static property => property.SetMethod is { IsPublic: true }).Select(static property => property.Name))
            .Where(static name => name is not ("Name" or "Trainable"))
            .Distinct(StringComparer.OrdinalIgnoreCase);
}
