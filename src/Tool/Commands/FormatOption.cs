using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Autoencoders.Tool.Formats;

namespace Autoencoders.Tool.Commands;

/// <summary>The option <c>--format</c>, whose first value is the default.</summary>
internal static class FormatOption
{
    public static Option<string> Create<TWriter>(IReadOnlyList<Format<TWriter>> formats)
    {
        var option = new Option<string>("--format")
        {
            Description = "How it is written: " + string.Join(", ", formats.Select(static format => $"{format.Name} ({format.Description})")) + ".",
            HelpName = "name",
            DefaultValueFactory = _ => formats[0].Name,
        };
        string[] names = [.. formats.Select(static format => format.Name)];
        option.CompletionSources.Add(names);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !names.Contains(result.Tokens[0].Value))
                result.AddError($"--format takes {string.Join(", ", names)}, not '{result.Tokens[0].Value}'.");
        });
        return option;
    }

    /// <summary>The format that was named, or else the first.</summary>
    public static Format<TWriter> Format<TWriter>(this ParseResult result, Option<string> option, IReadOnlyList<Format<TWriter>> formats) =>
        formats.First(format => format.Name == result.GetRequiredValue(option));
}
