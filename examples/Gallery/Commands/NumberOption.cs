using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Autoencoders.Gallery.Commands;

/// <summary>An option that takes a whole number.</summary>
internal static class NumberOption
{
    public static Option<int?> Create(string name, string description, int least = 1, int most = 1_000_000_000) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result => Parse(name, least, most, result),
    };

    private static int? Parse(string name, int least, int most, ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
            return number;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {least} to {most}, not '{text}'."));
        return null;
    }
}
