using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
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
            Language.GetTypes().Where(static type => type.IsSubclassOf(typeof(LayerAttribute))).Select(static type => type.Name.Replace("Attribute", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryKind_HasItsFiles(string kind)
    {
        foreach (string path in new[] { $"src/Dsl/Layers/{kind}.cs", $"src/Runtime/Layers/{kind}.cs" })
            Assert.True(File.Exists(Path.Combine(Repository.Root, path)), path + " is missing");
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Repository.Root, "tests/Dsl.Tests/Layers"), kind + "*.cs"));
    }

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
    public void EveryArgument_IsReadByItsRule(string kind)
    {
        string[] arguments = [.. Arguments(Attribute(kind))];
        Architecture known = Check(kind, unreadable: null);
        Assert.True(known.IsSound, kind + ": " + string.Join('\n', known.Issues));

        // An argument that the compiler could not read makes the layer's output unknown; one that nobody reads would not.
        foreach (string argument in arguments)
            Assert.False(Check(kind, argument).IsSound, $"{kind} does not read {argument}");
    }

    [Fact]
    public void EveryDefault_IsSomeLayersArgument()
    {
        IEnumerable<string> all = LayerRules.Kinds.SelectMany(static other => Arguments(Attribute(other)));
        Assert.Subset(new HashSet<string>(all, StringComparer.OrdinalIgnoreCase), new HashSet<string>(Arguments(typeof(DefaultsAttribute)), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void EveryPropertySetByAConstructor_CanBeReadBack() =>
        Assert.All(Language.GetTypes().Where(static type => type.IsSubclassOf(typeof(DeclarationAttribute)) && !type.IsAbstract), static type =>
            Assert.All(type.GetConstructors().SelectMany(static constructor => constructor.GetParameters()), parameter =>
                Assert.Contains(type.GetProperties(), property =>
                    string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase) && property.PropertyType == parameter.ParameterType)));

    [Fact]
    public void MembersOfAModel_AreNoLayersMembers()
    {
        foreach (Type type in new[] { typeof(Model), typeof(ModelPart) })
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

    private static Architecture Check(string kind, string? unreadable)
    {
        IEnumerable<Argument> arguments = Attribute(kind).GetConstructors()[0].GetParameters().Select(static parameter => new Argument(parameter.Name!, Example(parameter.ParameterType)))
            .Where(argument => !string.Equals(argument.Name, unreadable, StringComparison.OrdinalIgnoreCase))
            .Concat(unreadable is null ? [] : [new Argument(unreadable, Argument.Unknown)]);
        return ModelChecker.Check(new ModelSpec(
            "Net", new Declaration("Input", new Argument("sizes", new EquatableArray<int>([4]))), new Declaration(kind, [.. arguments])));
    }

    private static object Example(Type type) =>
        type == typeof(int) ? 4
        : type == typeof(float) ? 0.5f
        : type == typeof(int[]) ? new EquatableArray<int>([4])
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : throw new ArgumentException($"No example of {type}.", nameof(type));

    // What can be written: constructor parameters and settable properties, by the names that a rule reads. A layer's own name may be anything.
    private static IEnumerable<string> Arguments(Type attribute) =>
        attribute.GetConstructors().SelectMany(static constructor => constructor.GetParameters()).Select(static parameter => parameter.Name!)
            .Concat(attribute.GetProperties().Where(static property => property.SetMethod is { IsPublic: true }).Select(static property => property.Name))
            .Where(static name => name != "Name")
            .Distinct(StringComparer.OrdinalIgnoreCase);
}
