using System.CommandLine;
using Autoencoders.Tool.Assemblies;

namespace Autoencoders.Tool.Commands;

/// <summary>The model that a command works with.</summary>
internal static class ModelArgument
{
    public static Argument<string?> Create() => new("model")
    {
        Description = "The model's name, as much of its end as tells it from others; may be left out where there is only one.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The model that was named, or else the only one.</summary>
    /// <exception cref="ToolException">The assembly has no such model.</exception>
    public static Architecture Architecture(this ParseResult result, Argument<string> assembly, Argument<string?> model) =>
        ModelChoice.Find(AssemblyModels.Read(result.GetRequiredValue(assembly)), result.GetValue(model)).Architecture();
}
