using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;
using Autoencoders.Tool.Commands;
using Autoencoders.Tool.Formats;

namespace Autoencoders.Tool;

/// <summary>From words to an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command.</summary>
    /// <param name="arguments">What was written behind the tool's name.</param>
    /// <param name="output">Takes what was asked for.</param>
    /// <param name="errors">Takes the sentence that says what went wrong.</param>
    /// <param name="registry">What can be written.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors, Registry registry)
    {
        ParseResult command = Root(registry).Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (command.Errors.Count > 0)
        {
            errors.Write($"{OneLine(command.Errors[0].Message)} See autoencoders {Name(command)}--help.\n");
            return ExitCode.Usage;
        }

        try
        {
            return command.Invoke(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false });
        }
        catch (Exception problem) when (Sentence(problem) is { } sentence)
        {
            errors.Write(sentence + "\n");
            return ExitCode.Failure;
        }
    }

    private static RootCommand Root(Registry registry)
    {
        var root = new RootCommand("Reads the models of a built assembly, without loading or running it.") { ListCommand.Create(), SummaryCommand.Create(registry) };
        if (registry.Diagrams.Count > 0)
            root.Add(DiagramCommand.Create(registry));
        if (registry.Differences.Count > 0)
            root.Add(DiffCommand.Create(registry));
        return root;
    }

    private static string Name(ParseResult command) => command.CommandResult.Command is RootCommand ? "" : command.CommandResult.Command.Name + " ";

    // What is not explained here can only be a mistake of the tool.
    private static string? Sentence(Exception problem) => problem switch
    {
        // What .NET adds about parameters says nothing to someone who called a command.
        ArgumentException { ParamName: { } parameter } => OneLine(problem.Message.Replace($" (Parameter '{parameter}')", "", StringComparison.Ordinal)),
        ToolException or ArgumentException or IOException or UnauthorizedAccessException => OneLine(problem.Message),
        _ => null,
    };

    private static string OneLine(string message) => string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
