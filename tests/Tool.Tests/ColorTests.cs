using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Autoencoders.Models;
using Autoencoders.Reports;
using Autoencoders.Tool.Terminal;
using Autoencoders.ToolTests.Hosting;

namespace Autoencoders.ToolTests;

/// <summary>Colours of what is printed: when there are any, and that they change no character.</summary>
public sealed class ColorTests : IDisposable
{
    private static readonly Regex Escape = new(@"\e\[[\d;]*m");

    private readonly Folder _folder = new();

    public static TheoryData<string, string> Tables => [.. from format in SummaryFormat.All from model in new[] { "Own.Simple", "Anywhere", "Several" } select (format.Name, model)];

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(Tables))]
    public void Colours_ChangeNoCharacter(string format, string model)
    {
        foreach (string[] more in (string[][])[[], ["--ascii"], ["--expand-nested", "--show-trainable"]])
        {
            string[] command = ["summary", Run.Own, model, "--format", format, .. more];
            string plain = Run.Successful(command), colored = Run.Successful([.. command, "--color", "always"]);

            Assert.DoesNotContain('\e', plain);
            Assert.Equal(plain, Escape.Replace(colored, ""));
            Assert.Equal(SummaryFormat.All.First(known => known.Name == format).IsTable, colored != plain);
        }
    }

    // Spectre.Console wraps its own texts to the terminal's width.
    [Fact]
    public void LongLine_StaysOne()
    {
        string[] command = ["summary", Run.Own, "Anywhere", "--line-length", "700"];

        Assert.Equal(Run.Successful(command), Escape.Replace(Run.Successful([.. command, "--color"]), ""));
    }

    [Theory]
    [InlineData("Own.Simple", false)]
    [InlineData("Anywhere", true)]
    [InlineData("Several", true)]
    public void Keras3_HasTheColoursOfKeras3(string model, bool expandNested)
    {
        Architecture architecture = model switch { "Own.Simple" => Own.Simple.Architecture, "Anywhere" => Own.Outer<int>.Anywhere.Architecture, _ => Others.Several.Architecture };
        string keras = KerasSummary.Write(architecture, new KerasSummaryOptions { Format = KerasFormat.Keras3, ExpandNested = expandNested, ShowTrainable = true, Colors = true }) + "\n";

        string colored = Run.Successful(["summary", Run.Own, model, "--format", "keras3", "--show-trainable", "--color", .. expandNested ? (string[])["--expand-nested"] : []]);

        Assert.Equal(Styled(keras), Styled(colored));
    }

    [Fact]
    public void Mistake_IsRedAndStaysAsItIs()
    {
        string path = _folder.Models("Broken.dll", new ModelSpec("Broken", new Declaration("Model"), new Declaration("Input", new Argument("sizes", new EquatableArray<int>([4]))), new Declaration("Dense", new Argument("units", -1))));
        foreach (string format in (string[])["keras2", "keras3", "detailed"])
        {
            string colored = Run.Successful("summary", path, "--format", format, "--color");

            Assert.Contains("\e[38;5;9m← AE", colored, StringComparison.Ordinal);
            Assert.Equal(Run.Successful("summary", path, "--format", format), Escape.Replace(colored, ""));
        }
    }

    [Fact]
    public void Difference_HasColoursInTextOnly()
    {
        string old = _folder.Models("old.dll", Net("Gone", 4), Net("Changed", 4)), @new = _folder.Models("new.dll", Net("New", 4), Net("Changed", 5));
        foreach (string format in (string[])["text", "markdown", "mermaid"])
        {
            string[] command = ["diff", old, @new, "--format", format];
            string plain = Run.Successful(command), colored = Run.Successful([.. command, "--color"]);

            Assert.Equal(plain, Escape.Replace(colored, ""));
            Assert.Equal(format == "text", colored != plain);
        }
    }

    [Fact]
    public void File_HasNone()
    {
        Run.Successful("summary", Run.Own, "Own.Simple", "--color", "always", "--out", _folder.Path("table.txt"));

        Assert.Equal(Own.Simple.Summary + "\n", File.ReadAllText(_folder.Path("table.txt")));
    }

    [Theory]
    [InlineData("always", false, "1", null, true)]
    [InlineData("always", true, null, null, true)]
    [InlineData("never", true, null, null, false)]
    [InlineData("auto", true, null, "xterm", true)]
    [InlineData("auto", true, "", "xterm", true)]
    [InlineData("auto", false, null, "xterm", false)]
    [InlineData("auto", true, "1", "xterm", false)]
    [InlineData("auto", true, null, "dumb", false)]
    public void Colours_AreForTerminals_UnlessSaidOtherwise(string when, bool isTerminal, string? noColor, string? terminal, bool wanted) =>
        Assert.Equal(wanted, ColorOption.IsWanted(when, isTerminal, name => name == "NO_COLOR" ? noColor : name == "TERM" ? terminal : null));

    private static ModelSpec Net(string name, int units) => new(
        name, new Declaration("Model"), new Declaration("Input", new Argument("sizes", new EquatableArray<int>([4]))), new Declaration("Dense", new Argument("units", units)));

    // Every character that is seen, with the codes that apply to it.
    private static IEnumerable<string> Styled(string text)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Match part in Regex.Matches(text, @"\e\[([\d;]*)m|([^\e])"))
        {
            if (part.Groups[2].Value is [var seen])
            {
                if (!char.IsWhiteSpace(seen))
                    yield return seen + string.Join('/', codes);
            }
            else if (part.Groups[1].Value == "0")
                codes.Clear();
            else
                codes.UnionWith(Regex.Matches(part.Groups[1].Value, @"38;5;\d+|\d+").Select(static code => code.Value));
        }
    }
}
