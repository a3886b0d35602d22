using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Autoencoders.Generator;
using Autoencoders.Generator.CodeFixes;
using Autoencoders.Images;
using Autoencoders.Snapshots;

namespace Autoencoders.ArchitectureTests;

/// <summary>What holds for every file.</summary>
public sealed class SourceTests
{
    private const int MostLines = 400;

    private static readonly IReadOnlyList<(string Path, string Text)> Sources = Repository.Sources("src", "tests", "examples", "benchmarks");

    private static readonly Assembly[] Shipped =
    [
        typeof(Architecture).Assembly, typeof(Model).Assembly, typeof(ModelGenerator).Assembly, typeof(MakePartialFix).Assembly,
        typeof(ImageFolder).Assembly, typeof(AutoencodersVerify).Assembly,
    ];

    [Fact]
    public void SourcesAreFound() => Assert.True(Sources.Count > 100);

    [Fact]
    public void EveryFile_IsShort() =>
        Assert.Empty(Sources.Where(static source => source.Text.Count(static c => c == '\n') >= MostLines).Select(static source => source.Path));

    [Fact]
    public void EveryNamespace_IsOurs() =>
        Assert.Empty(Sources
            .Where(static source => source.Path.StartsWith("src/", StringComparison.Ordinal) && !source.Path.EndsWith("Polyfills.cs", StringComparison.Ordinal))
            .Where(static source => !Regex.IsMatch(source.Text, @"^namespace Autoencoders(\.\w+)*;", RegexOptions.Multiline))
            .Select(static source => source.Path));

    [Fact]
    public void EveryPublicType_IsOursByName() =>
        Assert.All(Shipped.SelectMany(Metadata.PublicTypes), static type => Assert.Matches(@"^Autoencoders\.", type));

    [Fact]
    public void EveryPublicType_IsDocumented() =>
        Assert.All(Shipped, static assembly =>
        {
            string documentation = File.ReadAllText(Documentation(assembly));
            IReadOnlyList<string> types = Metadata.PublicTypes(assembly);
            Assert.NotEmpty(types);
            Assert.All(types, type => Assert.Contains($"name=\"T:{type}\"", documentation, StringComparison.Ordinal));
        });

    // The build copies the documentation beside the assembly; where it does not, it lies where the project was built.
    private static string Documentation(Assembly assembly)
    {
        string beside = Path.ChangeExtension(assembly.Location, ".xml");
        return File.Exists(beside)
            ? beside
            : Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), Path.GetFileName(beside), SearchOption.AllDirectories).OrderByDescending(File.GetLastWriteTimeUtc).First();
    }

    [Fact]
    public void NoFile_SaysWhatIsNotFinished()
    {
        // Joined here, so that this file does not contain them.
        string[] words = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception", "HA" + "CK:"];
        Assert.Empty(Sources.SelectMany(source => words.Where(word => source.Text.Contains(word, StringComparison.Ordinal)).Select(word => source.Path + ": " + word)));
    }

    [Fact]
    public void NoFile_NamesTheMachineItWasWrittenOn() =>
        Assert.Empty(Sources.SelectMany(static source =>
            Regex.Matches(source.Text, @"(?<![\w.])/(work|tmp|root|home/\w+)/\w*|[A-Z]:\\\\?Users").Select(match => source.Path + ": " + match.Value)));

    [Fact]
    public void TheLanguageAndTheGenerator_UseNoCulture() =>
        Assert.Empty(Sources
            .Where(static source => source.Path.StartsWith("src/Dsl/", StringComparison.Ordinal) || source.Path.StartsWith("src/Generator/", StringComparison.Ordinal))
            .SelectMany(static source => Regex.Matches(source.Text, @"CurrentCulture|CurrentUICulture|\.ToUpper\(\)|\.ToLower\(\)|char\.ToUpper\(|char\.ToLower\(|Environment\.NewLine").Select(match => source.Path + ": " + match.Value)));

    [Fact]
    public void LineEnds_AreUnix() => Assert.Empty(Sources.Where(static source => source.Text.Contains('\r', StringComparison.Ordinal)).Select(static source => source.Path));

    [Fact]
    public void TheLibrary_ReflectsOnNothing() =>
        Assert.DoesNotContain(Metadata.ReferencedTypes(typeof(Model).Assembly), static type =>
            type is "System.Activator" or "System.Reflection.MethodInfo" or "System.Reflection.PropertyInfo" or "System.Reflection.FieldInfo" or "System.Reflection.ConstructorInfo"
            || type.StartsWith("System.Reflection.Emit.", StringComparison.Ordinal));
}
