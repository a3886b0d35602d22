using System;
using System.IO;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Reports;
using Autoencoders.Tool.Formats;
using Autoencoders.ToolTests.Hosting;

namespace Autoencoders.ToolTests;

/// <summary>Tables of models in a built assembly.</summary>
public sealed class SummaryTests : IDisposable
{
    private const string Simple = "Own.Simple";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Table_IsTheOneThatTheModelItselfHas()
    {
        Assert.Equal(Own.Simple.Summary + "\n", Run.Successful("summary", Run.Own, Simple));
        Assert.Equal(Own.Simple.EncoderPart.Summary + "\n", Run.Successful("summary", Run.Own, Simple, "--part", "encoder"));
        Assert.Equal(Own.Outer<int>.Anywhere.Summary + "\n", Run.Successful("summary", Run.Own, "Anywhere"));
        Assert.Equal(Others.Several.Summary + "\n", Run.Successful("summary", Run.Own, "Several"));
    }

    [Theory]
    [InlineData("keras2", KerasFormat.Keras2)]
    [InlineData("keras20", KerasFormat.Keras20)]
    [InlineData("keras23", KerasFormat.Keras23)]
    [InlineData("tf26", KerasFormat.Tf26)]
    [InlineData("keras27", KerasFormat.Keras27)]
    [InlineData("keras215", KerasFormat.Keras215)]
    [InlineData("keras3", KerasFormat.Keras3)]
    public void EveryFormat_IsThatOfItsEra(string name, KerasFormat format) =>
        Assert.Equal(
            KerasSummary.Write(Own.Outer<int>.Anywhere.Architecture, new KerasSummaryOptions { Format = format }) + "\n",
            Run.Successful("summary", Run.Own, "Anywhere", "--format", name));

    [Fact]
    public void EveryEra_HasAName() => Assert.Equal(Enum.GetValues<KerasFormat>().Length, Registry.Default.Summaries.Count(static format => format.Name.StartsWith("keras", StringComparison.Ordinal) || format.Name == "tf26"));

    [Fact]
    public void EveryOption_ReachesTheTable()
    {
        Check(["--expand-nested"], new() { ExpandNested = true });
        Check(["--show-trainable"], new() { ShowTrainable = true });
        Check(["--layer-range", "twice", "max_pooling2d"], new() { LayerRange = ("twice", "max_pooling2d") });
        Check(["--line-length", "90"], new() { LineLength = 90 });
        Check(["--positions", "0.4", ".7", "0.8", "1"], new() { Positions = [0.4, 0.7, 0.8, 1] });
        Check(["--positions", ".4,.7,.8,1"], new() { Positions = [0.4, 0.7, 0.8, 1] });
        Check(["--show-input", "true"], new() { ShowInput = true });
        Check(["--show-input", "false"], new() { ShowInput = false });
        Check(["--model-name", "any"], new() { ModelName = "any" });
        Check(["--ascii"], new() { Ascii = true });
    }

    [Theory]
    [InlineData("detailed")]
    [InlineData("markdown")]
    [InlineData("html")]
    public void Batch_ReachesTheEstimateOfMemory(string name)
    {
        string[] command = ["summary", Run.Own, Simple, "--format", name];

        Assert.Equal(Run.Successful(command), Run.Successful([.. command, "--batch", "32"]));
        Assert.NotEqual(Run.Successful(command), Run.Successful([.. command, "--batch", "64"]));
        Assert.Equal(SummaryFormat.All.First(format => format.Name == name).Write(Own.Simple.Architecture, null, new DetailedTableOptions { Batch = 64 }), Run.Successful([.. command, "--batch", "64"]));
    }

    private static void Check(string[] arguments, KerasSummaryOptions options)
    {
        options.Format = KerasFormat.Keras3;
        string plain = KerasSummary.Write(Own.Outer<int>.Anywhere.Architecture, new KerasSummaryOptions { Format = KerasFormat.Keras3 });
        string expected = KerasSummary.Write(Own.Outer<int>.Anywhere.Architecture, options);
        Assert.True(plain != expected || options.ShowInput is not null, "The option changes nothing.");
        Assert.Equal(expected + "\n", Run.Successful(["summary", Run.Own, "Anywhere", "--format", "keras3", .. arguments]));
    }

    [Theory]
    [InlineData("Own.Simple")]
    [InlineData("ToolTests.Own.Simple")]
    [InlineData("Autoencoders.ToolTests.Own.Simple")]
    [InlineData("own.simple")]
    public void Name_MayBeAsShortAsTellsItFromOthers(string name) => Assert.Equal(Own.Simple.Summary + "\n", Run.Successful("summary", Run.Own, name));

    [Theory]
    [InlineData("Autoencoders.ToolTests.Own.Outer`1+Anywhere")]
    [InlineData("Outer`1.Anywhere")]
    public void NestedName_IsWrittenWithDotOrPlus(string name) => Assert.Equal(Own.Outer<int>.Anywhere.Summary + "\n", Run.Successful("summary", Run.Own, name));

    [Fact]
    public void OnlyModel_NeedsNoName()
    {
        string path = _folder.Models("One.dll", new ModelSpec("Net", new Declaration("Model"), new Declaration("Input", new Argument("sizes", new EquatableArray<int>([4]))), new Declaration("Dense", new Argument("units", 4))));

        Assert.Contains("dense (Dense)", Run.Successful("summary", path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "has 4 models; name one of Several, Autoencoders.ToolTests.Others.Simple, Anywhere, Autoencoders.ToolTests.Own.Simple.")]
    [InlineData("Simple", "has 2 models 'Simple'; name one of Autoencoders.ToolTests.Others.Simple, Autoencoders.ToolTests.Own.Simple.")]
    [InlineData("Anywhre", "has no model 'Anywhre'; did you mean Anywhere?")]
    [InlineData("Others", "has no model 'Others'; did you mean Several or Simple?")]
    [InlineData("Transformer", "has no model 'Transformer'; it has Several, Autoencoders.ToolTests.Others.Simple, Anywhere, Autoencoders.ToolTests.Own.Simple.")]
    public void NameThatMeansNoModelOrSeveral_IsRefusedWithNames(string? name, string sentence) =>
        Assert.Equal($"{Run.Own} {sentence}", Run.Refused(1, name is null ? ["summary", Run.Own] : ["summary", Run.Own, name]));

    [Fact]
    public void UnknownPart_IsRefusedWithNames() =>
        Assert.Equal("Simple has no part 'head'; it has Encoder, Decoder.", Run.Refused(1, "summary", Run.Own, Simple, "--part", "head"));

    [Fact]
    public void RowsThatAreNotThere_AreRefused() =>
        Assert.Equal("No row of the table is called 'x'; there are dense, dense_1.", Run.Refused(1, "summary", Run.Own, Simple, "--layer-range", "x", "y"));

    [Fact]
    public void Out_WritesTheWholeFileAndNothingElse()
    {
        string path = _folder.Path("deep/table.txt");

        Assert.Equal("", Run.Successful("summary", Run.Own, Simple, "--out", path));

        Assert.Equal(Own.Simple.Summary + "\n", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void FailedCommand_LeavesTheFileAsItWas()
    {
        string path = _folder.File("table.txt", [1, 2, 3]);

        Run.Refused(1, "summary", Run.Own, "Nobody", "--out", path);
        Run.Refused(1, "summary", Run.Own, Simple, "--layer-range", "x", "y", "--out", path);

        Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
    }

    [Fact]
    public void OutThatIsAFolder_IsRefusedNamingIt() =>
        Assert.Equal($"{_folder.Path("")} could not be written: it is a folder.", Run.Refused(1, "summary", Run.Own, Simple, "--out", _folder.Path("")));
}
