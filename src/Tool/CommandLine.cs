using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.IO;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Tool.Commands;
using Autoencoders.Tool.Formats;

namespace Autoencoders.Tool;

/// <summary>From words to an exit code.</summary>
internal static class CommandLine
{
    private const string Name = "autoencoders";

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
            errors.Write($"{Mistake(command)} See {Path(command.CommandResult.Command)} --help.\n");
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

    // Not a RootCommand, which is called as the file is.
    private static Command Root(Registry registry)
    {
        var root = new Command(Name, "Reads the models of a built assembly, without loading or running it.")
        {
            new HelpOption(), new VersionOption(), ListCommand.Create(), SummaryCommand.Create(registry),
        };
        if (registry.Diagrams.Count > 0)
            root.Add(DiagramCommand.Create(registry));
        if (registry.Differences.Count > 0)
            root.Add(DiffCommand.Create(registry));
        return root;
    }

    private static string Path(Command command) => command.Name == Name ? Name : $"{Name} {command.Name}";

    // The parser says first what it misses, and only then what it could not place.
    private static string Mistake(ParseResult command)
    {
        Command at = command.CommandResult.Command;
        if (at.Name != Name || command.UnmatchedTokens.Count == 0)
            return OneLine(command.Errors[0].Message);
        string word = command.UnmatchedTokens[0];
        string? near = Names.Nearest(word, at.Subcommands.Select(static known => known.Name));
        return $"There is no command '{word}'{(near is null ? "." : $"; did you mean {near}?")}";
    }

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
