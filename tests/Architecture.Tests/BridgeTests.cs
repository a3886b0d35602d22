using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Autoencoders.Generator;
using Autoencoders.Generator.CodeFixes;
using Autoencoders.Images;
using Autoencoders.Snapshots;

namespace Autoencoders.ArchitectureTests;

/// <summary>Bridges to other people's libraries: each knows its own, and nothing else knows any.</summary>
public sealed class BridgeTests
{
    private static readonly Assembly Images = typeof(ImageFolder).Assembly;
    private static readonly Assembly Snapshots = typeof(AutoencodersVerify).Assembly;

    private static IEnumerable<string> Others(Assembly assembly) => Metadata.ReferencedAssemblies(assembly)
        .Where(static name => !name.StartsWith("System.", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    [Fact]
    public void ImageSharpBridge_KnowsTheLibraryAndImageSharpOnly() => Assert.Equal(["Autoencoders", "Autoencoders.Dsl", "SixLabors.ImageSharp"], Others(Images));

    [Fact]
    public void VerifyBridge_KnowsTheLibraryAndVerifyOnly() => Assert.Equal(["Autoencoders", "Autoencoders.Dsl", "Verify"], Others(Snapshots));

    [Fact]
    public void NothingElse_KnowsThem() =>
        Assert.All(new[] { typeof(Architecture), typeof(Model), typeof(ModelGenerator), typeof(MakePartialFix) }, static type =>
            Assert.DoesNotContain(Metadata.ReferencedAssemblies(type.Assembly), static name => name is "SixLabors.ImageSharp" or "Verify" or "Autoencoders.ImageSharp" or "Autoencoders.Verify"));

    // The decoder is the seam: folder, order, cache and sentences are ours and are tested without the library.
    [Fact]
    public void ImageSharp_IsMentionedWhereImagesAreMadeOnly() =>
        Assert.Equal(
            ["FigureImages.cs", "ImageSharpDecoder.cs", "SampleImages.cs"],
            Mentioning("src/Runtime.ImageSharp", "using SixLabors."));

    [Fact]
    public void Verify_IsMentionedWhereItIsToldOnly() =>
        Assert.Equal(
            ["AutoencodersVerify.cs", "Conversions.cs", "PngComparer.cs", "SnapshotSettings.cs"],
            Mentioning("src/Testing.Verify", "using VerifyTests"));

    [Fact]
    public void Bridges_ReflectOnNothing() =>
        Assert.All(new[] { Images, Snapshots }, static assembly => Assert.DoesNotContain(Metadata.ReferencedTypes(assembly), static type =>
            type is "System.Activator" or "System.Reflection.MethodInfo" or "System.Reflection.PropertyInfo" or "System.Reflection.FieldInfo" or "System.Reflection.ConstructorInfo"));

    private static IEnumerable<string> Mentioning(string folder, string text) =>
        Repository.Sources(folder).Where(source => source.Text.Contains(text, StringComparison.Ordinal)).Select(static source => Path.GetFileName(source.Path));
}
