using System;
using System.CommandLine;
using Autoencoders.Tool.Formats;

namespace Autoencoders.Tool.Commands;

/// <summary><c>autoencoders diagram</c>: a drawing of a model.</summary>
internal static class DiagramCommand
{
    public static Command Create(Registry registry)
    {
        Argument<string> assembly = AssemblyArgument.Create();
        Argument<string?> model = ModelArgument.Create();
        Option<string> format = FormatOption.Create(registry.Diagrams);
        Option<string?> part = PartOption.Create();
        Option<string?> file = OutOption.Create();
        var command = new Command("diagram", "Draw a model.") { assembly, model, format, part, file };
        command.SetAction(result =>
        {
            Func<Architecture, Content> write = result.Writer(format, registry.Diagrams);
            result.Write(file, write(result.Part(part, result.Architecture(assembly, model))));
            return ExitCode.Success;
        });
        return command;
    }
}
