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
        var options = new DrawingOptions();
        var command = new Command("diagram", "Draw a model.") { assembly, model, format, part, file };
        options.AddTo(command);
        command.SetAction(result =>
        {
            Architecture architecture = result.Part(part, result.Architecture(assembly, model));
            result.Write(file, result.Format(format, registry.Diagrams).Write(architecture, options.Of(result)));
            return ExitCode.Success;
        });
        return command;
    }
}
