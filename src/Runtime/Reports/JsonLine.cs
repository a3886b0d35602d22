using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Encodings.Web;

namespace Autoencoders.Reports;

/// <summary>JSON values on one line, so that a shape or a weight is one line of a document and of its difference.</summary>
internal static class JsonLine
{
    // Documents are read by people and by no browser.
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static string Text(string text) => "\"" + Encoder.Encode(text) + "\"";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest text that gives the same number again; JSON has no infinities, so those are texts.</summary>
    public static string Number(float number) =>
        float.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : Text(number.ToString(CultureInfo.InvariantCulture));

    public static string Truth(bool value) => value ? "true" : "false";

    public static string Array(IEnumerable<string> values) => "[" + string.Join(", ", values) + "]";

    /// <summary>An object of the members that have a value.</summary>
    public static string Object(IEnumerable<(string Name, string? Value)> members)
    {
        string[] written = [.. members.Where(static member => member.Value is not null).Select(static member => Text(member.Name) + ": " + member.Value)];
        return written.Length == 0 ? "{}" : "{ " + string.Join(", ", written) + " }";
    }

    public static string Shape(ShapeDocument? shape) =>
        shape is null ? "null" : Array(shape.Axes.Select(static axis => ShapeDocument.IsNumber(axis) ? axis : Text(axis)));
}
