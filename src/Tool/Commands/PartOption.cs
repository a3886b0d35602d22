using System;
using System.CommandLine;
using System.Linq;

namespace Autoencoders.Tool.Commands;

/// <summary>The option <c>--part</c>: a sub-model instead of the whole.</summary>
internal static class PartOption
{
    public static Option<string?> Create() => new("--part") { Description = "A part of the model: Encoder, Decoder, or one that it declares.", HelpName = "name" };

    /// <summary>The part that was named, in any case, or else the whole.</summary>
    public static Architecture Part(this ParseResult result, Option<string?> option, Architecture whole) =>
        result.GetValue(option) is { } name
            ? whole.Part(whole.Parts.FirstOrDefault(part => part.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Name ?? name)
            : whole;
}
