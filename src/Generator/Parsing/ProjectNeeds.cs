using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Parsing;

/// <summary>What a project must have so that generated code compiles in it. Where it lacks something, nothing is generated: one message, not a hundred.</summary>
internal static class ProjectNeeds
{
    /// <summary>The language of generated code: the lists in it are collection expressions.</summary>
    public const LanguageVersion Language = LanguageVersion.CSharp12;

    private const string Library = "Autoencoders.Model";

    /// <summary>Whether both are there.</summary>
    public static bool AreMet(Compilation compilation) => OldLanguage(compilation) is null && HasLibrary(compilation);

    /// <summary>The project's language where it is too old; null where it is new enough.</summary>
    public static LanguageVersion? OldLanguage(Compilation compilation) =>
        compilation is CSharpCompilation { LanguageVersion: < Language } old ? old.LanguageVersion : null;

    /// <summary>Whether the library is referenced: attributes alone, which are an assembly of their own, compute nothing.</summary>
    public static bool HasLibrary(Compilation compilation) => compilation.GetTypeByMetadataName(Library) is not null;
}
