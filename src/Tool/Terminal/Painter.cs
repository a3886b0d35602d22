using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Autoencoders.Tool.Terminal;

/// <summary>Prints a text in colours. It stays the same text: without the escapes, the same characters.</summary>
internal static class Painter
{
    /// <summary>Prints.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="text">Lines that end in <c>\n</c>.</param>
    /// <param name="look">What it is.</param>
    /// <param name="detects">Whether the terminal is asked what it can show; 256 colours by ANSI escapes otherwise.</param>
    public static void Print(TextWriter output, string text, TextLook look, bool detects)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = detects ? AnsiSupport.Detect : AnsiSupport.Yes,
            ColorSystem = detects ? ColorSystemSupport.Detect : ColorSystemSupport.EightBit,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(output),
        });
        string[] lines = text.Split('\n');
        int head = look == TextLook.Table ? TextColors.HeadLength(lines) : 0;
        for (int line = 0; line < lines.Length; line++)
        {
            // Spectre would end lines as the machine does.
            if (line > 0)
                output.Write('\n');
            if (lines[line].Length > 0)
                console.Write(new Line(lines[line], line < head ? TextColors.Head : TextColors.Of(look)));
        }
    }

    // Spectre's own texts are wrapped to the terminal's width; this one stays whole.
    private sealed class Line(string line, IReadOnlyList<ColorRule> rules) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
        {
            var styles = new Style[line.Length];
            Array.Fill(styles, Style.Plain);
            foreach (ColorRule rule in rules)
            {
                foreach (Match match in rule.Pattern.Matches(line).Cast<Match>())
                    Array.Fill(styles, rule.Style, match.Index, match.Length);
            }

            for (int start = 0, end; start < line.Length; start = end)
            {
                end = start + 1;
                while (end < line.Length && styles[end].Equals(styles[start]))
                    end++;
                yield return new Segment(line[start..end], styles[start]);
            }
        }
    }
}
