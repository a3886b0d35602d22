using System.Linq;

namespace Autoencoders.Reports;

/// <summary>Text as it stands in HTML, inside of elements and of quoted attributes.</summary>
internal static class HtmlText
{
    /// <summary>Escapes what HTML would read as its own, and control characters, which it does not allow.</summary>
    public static string Escape(string text) => string.Concat(text.Select(static c => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => char.IsControl(c) && c is not ('\n' or '\t') ? "\uFFFD" : c.ToString(),
    }));
}
