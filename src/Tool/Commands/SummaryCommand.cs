using System;
using System.CommandLine;
using Autoencoders.Reports;
using Autoencoders.Tool.Formats;
using Autoencoders.Tool.Terminal;

namespace Autoencoders.Tool.Commands;

/// <summary><c>autoencoders summary</c>: a model's table.</summary>
internal static class SummaryCommand
{
    public static Command Create(Registry registry)
    {
        Argument<string> assembly = AssemblyArgument.Create();
        Argument<string?> model = ModelArgument.Create();
        Option<string> format = FormatOption.Create(registry.Summaries);
        Option<string?> part = PartOption.Create();
        Option<string?> file = OutOption.Create();
        Option<string?> color = ColorOption.Create();
        var options = new TableOptions();
        var command = new Command("summary", "Print the table of a model.") { assembly, model, format, part, file, color };
        options.AddTo(command);
        command.SetAction(result =>
        {
            Format<Func<Architecture, KerasSummaryOptions, DetailedTableOptions, Content>> chosen = result.Format(format, registry.Summaries);
            Architecture architecture = result.Part(part, result.Architecture(assembly, model));
            result.Write(file, chosen.Write(architecture, options.Keras(result), options.Detailed(result)), color, chosen.Look);
            return ExitCode.Success;
        });
        return command;
    }
}
