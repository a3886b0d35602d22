using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Autoencoders.Tool.Assemblies;
using Autoencoders.Tool.Formats;

namespace Autoencoders.Tool.Commands;

/// <summary><c>autoencoders list</c>: the models of an assembly, a line for each.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        Argument<string> assembly = AssemblyArgument.Create();
        var command = new Command("list", "List the models of an assembly: what goes in, what comes out, how many parameters.") { assembly };
        command.SetAction(result =>
        {
            // All before the first line is printed: one that cannot be read must not end a list halfway.
            (string Name, string Flow, string Parameters)[] lines = [.. Lines(result.GetRequiredValue(assembly))];
            int names = lines.Max(static line => line.Name.Length);
            int flows = lines.Max(static line => line.Flow.Length);
            foreach ((string name, string flow, string parameters) in lines)
                result.InvocationConfiguration.Output.Write($"{name.PadRight(names)}  {flow.PadRight(flows)}  {parameters}\n");
            return ExitCode.Success;
        });
        return command;
    }

    private static IEnumerable<(string Name, string Flow, string Parameters)> Lines(string path)
    {
        foreach (SpecifiedModel model in AssemblyModels.Read(path))
        {
            Architecture architecture = model.Architecture();
            yield return (model.FullName, ModelLine.Flow(architecture), ModelLine.Parameters(architecture));
        }
    }
}
