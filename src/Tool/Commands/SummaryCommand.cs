using System;
using System.CommandLine;
using Autoencoders.Reports;
using Autoencoders.Tool.Formats;

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
        var keras = new KerasOptions();
        var command = new Command("summary", "Print the table of a model.") { assembly, model, format, part, file };
        keras.AddTo(command);
        command.SetAction(result =>
        {
            Func<Architecture, KerasSummaryOptions, Content> write = result.Writer(format, registry.Summaries);
            Architecture architecture = result.Part(part, result.Architecture(assembly, model));
            result.Write(file, write(architecture, keras.Of(result)));
            return ExitCode.Success;
        });
        return command;
    }
}
