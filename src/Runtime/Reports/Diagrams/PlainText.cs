namespace Autoencoders.Reports;

/// <summary>Text for a font of printable ASCII.</summary>
internal static class PlainText
{
    /// <summary>The text with signs that the font lacks written otherwise.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text) => text.Replace('×', 'x').Replace('−', '-').Replace("→", "->").Replace("…", "...").Replace(" · ", ", ");
}
