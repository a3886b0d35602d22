using System.CommandLine;

namespace Autoencoders.Tool.Commands;

/// <summary>The assembly that a command reads.</summary>
internal static class AssemblyArgument
{
    public static Argument<string> Create(string name = "assembly", string what = "A built assembly") => new(name) { Description = $"{what}, a .dll file; it is not loaded." };
}
