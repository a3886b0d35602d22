using System;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace Autoencoders.Tool.Terminal;

/// <summary>The option <c>--color</c>: whether what is printed has colours. A file never has.</summary>
internal static class ColorOption
{
    private static readonly string[] Words = ["always", "auto", "never"];

    public static Option<string?> Create()
    {
        var option = new Option<string?>("--color")
        {
            Description = "Colour what is printed: always (also where no word follows), never, or auto, the default: in a terminal, unless NO_COLOR is set.",
            HelpName = "always|auto|never",
            Arity = ArgumentArity.ZeroOrOne,
        };
        option.CompletionSources.Add(Words);
        option.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && !Words.Contains(result.Tokens[0].Value))
                result.AddError($"--color takes {string.Join(", ", Words)}, not '{result.Tokens[0].Value}'.");
        });
        return option;
    }

    /// <summary>Prints a text, in colours where they are wanted; else as it is, byte for byte.</summary>
    public static void Print(this ParseResult result, Option<string?> option, TextWriter output, string text, TextLook look)
    {
        bool isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        string when = result.GetResult(option) is { Implicit: false } given ? given.Tokens.Select(static token => token.Value).FirstOrDefault("always") : "auto";
        if (look != TextLook.Plain && IsWanted(when, isTerminal, Environment.GetEnvironmentVariable))
            Painter.Print(output, text, look, detects: when == "auto");
        else
            output.Write(text);
    }

    /// <summary>Whether colours are wanted; see https://no-color.org.</summary>
    /// <param name="when">What was asked for.</param>
    /// <param name="isTerminal">Whether somebody looks at a terminal.</param>
    /// <param name="variable">Gives a variable of the environment, or null.</param>
    internal static bool IsWanted(string when, bool isTerminal, Func<string, string?> variable) => when switch
    {
        "always" => true,
        "never" => false,
        _ => isTerminal && string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb",
    };
}
