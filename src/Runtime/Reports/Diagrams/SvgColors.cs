using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>The style sheet of an SVG: variables with a light and a dark value, so that a page can set others. Attributes repeat the light ones for programs that know no variables.</summary>
internal static class SvgColors
{
    /// <summary>Writes the style element.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="looks">The looks of the boxes.</param>
    public static void Write(StringBuilder text, IEnumerable<DiagramLook> looks)
    {
        DiagramLook[] used = [.. looks.DistinctBy(static look => look.Name).OrderBy(static look => look.Name, StringComparer.Ordinal)];
        text.Append("<style>\n");
        text.Append(".autoencoder-diagram{").Append(Variables(used, isDark: false)).Append("}\n");
        text.Append("@media (prefers-color-scheme: dark){.autoencoder-diagram{").Append(Variables(used, isDark: true)).Append("}}\n");
        text.Append("""
            .autoencoder-diagram .paper{fill:var(--paper)}
            .autoencoder-diagram .ink{fill:var(--ink)}
            .autoencoder-diagram .faint{fill:var(--faint)}
            .autoencoder-diagram .line{stroke:var(--line)}
            .autoencoder-diagram .head{fill:var(--line)}
            .autoencoder-diagram .frame{fill:var(--frame);stroke:var(--line)}
            .autoencoder-diagram .halo{paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}

            """.ReplaceLineEndings("\n"));
        foreach (DiagramLook look in used)
            text.Append($".autoencoder-diagram .{look.Name} .box{{fill:var(--{look.Name})}}\n");
        // A block's own hue is too dark for a border on dark paper.
        if (used.Any(static look => look.Name == "block"))
            text.Append(".autoencoder-diagram .block rect{stroke:var(--line)}\n");
        text.Append(".autoencoder-diagram .mistake .box{stroke:var(--mistake)}\n");
        text.Append("</style>\n");
    }

    /// <summary>The style sheet of a page with a switch of its own, <c>data-theme</c> at its root: diagrams follow it, on the page's paper.</summary>
    /// <param name="paper">The page's variable for what diagrams lie on.</param>
    public static string Themes(string paper)
    {
        return $":root .autoencoder-diagram{{--paper:var({paper})}}\n" + Theme("light", isDark: false) + Theme("dark", isDark: true);

        static string Theme(string name, bool isDark) =>
            $":root[data-theme={name}] .autoencoder-diagram{{{string.Join(";", Variables([.. DiagramLook.All], isDark).Split(';').Skip(1))}}}\n";
    }

    private static string Variables(DiagramLook[] looks, bool isDark)
    {
        var variables = new List<(string Name, Rgb Color)>
        {
            ("paper", isDark ? DiagramPalette.DarkPaper : DiagramPalette.Paper),
            ("ink", isDark ? DiagramPalette.DarkInk : DiagramPalette.Ink),
            ("faint", isDark ? DiagramPalette.DarkFaint : DiagramPalette.Faint),
            ("line", isDark ? DiagramPalette.DarkLine : DiagramPalette.Line),
            ("frame", isDark ? DiagramPalette.DarkFrame : DiagramPalette.Frame),
            ("mistake", isDark ? DiagramPalette.DarkMistake : DiagramPalette.Mistake),
        };
        variables.AddRange(looks.Select(look => (look.Name, isDark ? DiagramPalette.Dark(look.Hue) : DiagramPalette.Light(look.Hue))));
        return string.Join(";", variables.Select(static variable => $"--{variable.Name}:{DiagramPalette.Text(variable.Color)}"));
    }
}
