using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>Numbers and names as they stand in sentences about differences.</summary>
internal static class Words
{
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Signed(long number) => number.ToString("+#,0;−#,0;0", CultureInfo.InvariantCulture);

    public static string Number(float number) => number.ToString("R", CultureInfo.InvariantCulture);

    public static string Change(string before, string after) => before + " → " + after;

    public static string List(IEnumerable<string> names) => names.ToArray() is { Length: > 0 } written ? string.Join(", ", written) : "none";

    public static string Count(int number, string one, string several) => Number(number) + " " + (number == 1 ? one : several);

    /// <summary>A name of C# or Keras in words: <c>KernelSize</c> and <c>kernel_size</c> are kernel size.</summary>
    public static string Spaced(string name)
    {
        var text = new StringBuilder();
        foreach (char letter in name)
        {
            if (letter == '_')
                text.Append(' ');
            else if (char.IsUpper(letter) && text.Length > 0)
                text.Append(' ').Append(char.ToLowerInvariant(letter));
            else
                text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
