using System.Linq;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Parsing;

/// <summary>Whether a project can use TorchSharp modules.</summary>
internal static class TorchReference
{
    /// <summary>Whether a compilation references both TorchSharp and this library's part for it.</summary>
    public static bool IsIn(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(static name => name.Name == "TorchSharp")
        && compilation.ReferencedAssemblyNames.Any(static name => name.Name == "Autoencoders.TorchSharp");
}
