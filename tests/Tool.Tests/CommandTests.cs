using System;
using System.IO;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Tool.Formats;
using Autoencoders.ToolTests.Hosting;

namespace Autoencoders.ToolTests;

/// <summary>What is offered, and what is said of a command line that makes no sense.</summary>
public sealed class CommandTests : IDisposable
{
    private static readonly Registry Full = Registry.Default with
    {
        Diagrams = [new("names", "the layers' names", static (architecture, _) => string.Join('-', architecture.Nodes.Select(static node => node.Name))), new("bytes", "no text", static (architecture, _) => new byte[] { 0xff, 0, (byte)architecture.Nodes.Count })],
        Differences = [new("count", "the parameters", static (before, after) => before.ParameterCount == after.ParameterCount ? null : $"{before.ParameterCount} → {after.ParameterCount}")],
    };

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static ModelSpec Net(string name, int units, params Argument[] more) => new(
        name, new Declaration("Model"), new Declaration("Input", new Argument("sizes", new EquatableArray<int>([4]))), new Declaration("Dense", [new Argument("units", units), .. more]));

    [Fact]
    public void Help_NamesTheCommandsThereAre()
    {
        string help = Run.Successful();

        Assert.Contains("autoencoders [command]", help, StringComparison.Ordinal);
        Assert.Equal(help, Run.Successful("--help"));
        foreach (string command in new[] { "diagram", "diff" })
        {
            Assert.Equal(Registry.Default.Diagrams.Count > 0, help.Contains(command, StringComparison.Ordinal));
            Assert.Contains(command, Run.With(Full).Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("There is no command 'sumary'; did you mean summary? See autoencoders --help.", "sumary")]
    [InlineData("There is no command 'train'. See autoencoders --help.", "train", "a.dll")]
    [InlineData("Required argument missing for command: 'list'. See autoencoders list --help.", "list")]
    [InlineData("Unrecognized command or argument '--bogus'. See autoencoders list --help.", "list", "a.dll", "--bogus")]
    [InlineData("--format takes keras2, keras20, keras23, tf26, keras27, keras215, keras3, keras30, detailed, markdown, csv, json, html, not 'keras4'. See autoencoders summary --help.", "summary", "a.dll", "--format", "keras4")]
    [InlineData("--line-length takes a whole number from 1, not '0'. See autoencoders summary --help.", "summary", "a.dll", "--line-length", "0")]
    [InlineData("--line-length takes a whole number from 1, not '99999999999'. See autoencoders summary --help.", "summary", "a.dll", "--line-length", "99999999999")]
    [InlineData("--positions takes numbers from 0, not '-1'. See autoencoders summary --help.", "summary", "a.dll", "--positions", "0.5", "-1")]
    [InlineData("--positions takes numbers from 0, not ''. See autoencoders summary --help.", "summary", "a.dll", "--positions", ".5,")]
    [InlineData("--batch takes a whole number from 1, not '0'. See autoencoders summary --help.", "summary", "a.dll", "--batch", "0")]
    [InlineData("--color takes always, auto, never, not 'blue'. See autoencoders summary --help.", "summary", "a.dll", "--color", "blue")]
    [InlineData("--color takes always, auto, never, not 'blue'. See autoencoders diff --help.", "diff", "a.dll", "b.dll", "--color", "blue")]
    [InlineData("Required argument missing for option: '--layer-range'. See autoencoders summary --help.", "summary", "a.dll", "--layer-range", "dense")]
    public void SenselessCommandLine_IsRefusedAsSuch(string sentence, params string[] arguments) => Assert.Equal(sentence, Run.Refused(2, arguments));

    [Fact]
    public void Diagram_IsWrittenByItsFormat()
    {
        string path = _folder.Models("a.dll", Net("Net", 4));

        Assert.Equal("input_1-dense\n", Run.With(Full, "diagram", path).Output);
        Assert.Equal("This format is not text; name a file for it with --out.", Run.With(Full, "diagram", path, "--format", "bytes").Refusal(1));
        Assert.Equal(0, Run.With(Full, "diagram", path, "Net", "--format", "bytes", "--out", _folder.Path("d.png")).Code);
        Assert.Equal([0xff, 0, 2], File.ReadAllBytes(_folder.Path("d.png")));
    }

    [Theory]
    [InlineData("--direction", "LR")]
    [InlineData("--expand-nested", "0")]
    [InlineData("--hide-shapes")]
    [InlineData("--hide-layer-names")]
    [InlineData("--hide-activations")]
    [InlineData("--show-trainable")]
    public void OptionOfADiagram_ReachesIt(params string[] option)
    {
        string[] command = ["diagram", Run.Own, "Anywhere", "--format", "dot"];

        Assert.NotEqual(Run.Successful(command), Run.Successful([.. command, .. option]));
    }

    [Fact]
    public void Diff_NamesWhatChangedWhatIsNewAndWhatIsGone()
    {
        string old = _folder.Models("old.dll", Net("Same", 4), Net("Gone", 4), Net("Changed", 4));
        string @new = _folder.Models("new.dll", Net("Same", 4, new Argument("activation", Activation.Relu)), Net("New", 4), Net("Changed", 5));

        Run run = Run.With(Full, "diff", old, @new);

        Assert.Equal((0, "Changed:\n20 → 25\n\nGone is gone.\n\nNew is new: (4) → (4), 20 parameters.\n"), (run.Code, run.Output));
        Assert.Equal("Changed:\n20 → 25\n", Run.With(Full, "diff", old, @new, "--model", "Changed").Output);
        Assert.Equal("No model changed.\n", Run.With(Full, "diff", old, @new, "--model", "Same").Output);
        Assert.Equal($"{@new} has no model 'Gone'; it has Changed, New, Same.", Run.With(Full, "diff", old, @new, "--model", "Gone").Refusal(1));
    }

    [Fact]
    public void FailOnChange_TellsByTheExitCode()
    {
        string old = _folder.Models("old.dll", Net("Net", 4));
        string @new = _folder.Models("new.dll", Net("Net", 5));

        Assert.Equal(3, Run.With(Full, "diff", old, @new, "--fail-on-change").Code);
        Assert.Equal(0, Run.With(Full, "diff", old, @new).Code);
        Assert.Equal(0, Run.With(Full, "diff", old, old, "--fail-on-change").Code);
        Assert.Equal(1, Run.With(Full, "diff", old, _folder.Path("none.dll"), "--fail-on-change").Code);
    }
}
