using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Linq;

namespace Autoencoders.Tool.Commands;

/// <summary>Options that take numbers.</summary>
internal static class NumberOption
{
    /// <summary>A whole number from 1 on.</summary>
    public static Option<int?> Whole(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "number",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0)
                return number;
            result.AddError($"{name} takes a whole number from 1, not '{text}'.");
            return null;
        },
    };

    /// <summary>Numbers from 0, with commas or spaces between.</summary>
    public static Option<double[]?> Several(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "numbers",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = result => Parse(name, result),
    };

    private static double[]? Parse(string name, ArgumentResult result)
    {
        var numbers = new List<double>();
        foreach (string text in result.Tokens.SelectMany(static token => token.Value.Split(',')))
        {
            if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number))
            {
                result.AddError($"{name} takes numbers from 0, not '{text}'.");
                return null;
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }
}
