using System.Linq;
using System.Threading.Tasks;
using Autoencoders.Generator.CodeFixes;
using Autoencoders.Generator.Tests.Hosting;

namespace Autoencoders.Generator.Tests;

/// <summary>What may stand in a text that names a layer. <c>|</c> marks the caret.</summary>
public sealed class LayerNamesTests
{
    private const string Usings = "using Autoencoders;\n";

    [Theory]
    [InlineData("Dense(2, From = \"|\")")]
    [InlineData("Dense(2, From = \"wi|d\")")]
    [InlineData("Add(\"|\")")]
    [InlineData("Concatenate(\"dense\", \"|\")")]
    [InlineData("Share(\"|\")")]
    [InlineData("CropLike(layer: \"|\")")]
    [InlineData("Sampling(Mean = \"dense\", LogVariance = \"|\")")]
    [InlineData("LSTM(2, InitialState = \"|\")")]
    [InlineData("Conv2DTranspose(2, 3, OutputLike = \"|\")")]
    public async Task ALine_MayNameWhatStandsBeforeIt_TheNearestFirst(string line) => Assert.Equal(
        "dense (4) wide (16) input_1 (8)",
        await OfferedAsync($"[Model, Input(8), Dense(16, Name = \"wide\"), Dense(4), {line}, Dense(3, Name = \"later\")] public partial class Net;"));

    [Theory]
    [InlineData("Part(\"Body\", From = \"|\")", "code (4) wide (16) x (8)")]
    [InlineData("Part(\"Body\", To = \"|\")", "code (4) wide (16)")]
    [InlineData("Output(4, From = \"|\")", "code (4) wide (16) x (8)")]
    public async Task APart_MayNameWhatComesLater(string line, string expected) => Assert.Equal(
        expected,
        await OfferedAsync($"[Model, Input(8, Name = \"x\"), {line}, Dense(16, Name = \"wide\"), Dense(4, Name = \"code\")] public partial class Net;"));

    [Theory]
    [InlineData("[Model, Input(8), Dense(4, Name = \"|\")] public partial class Net;")]
    [InlineData("[Model, Input(8), Dense(4), Part(\"|\", To = \"dense\")] public partial class Net;")]
    [InlineData("[System.Obsolete(\"|\")] public class Other;")]
    [InlineData("public class Other { string Text = \"|\"; }")]
    [InlineData("[Model, Input(8), Dense(4, From = |\"\")] public partial class Net;")]
    [InlineData("[Model, Input(8), Dense(4, From = \"\"|)] public partial class Net;")]
    public async Task ATextThatNamesNoLayer_IsLeftAlone(string source) => Assert.Null(await OfferedAsync(source));

    // A block is named as a whole, and gives what its last layer gives.
    [Fact]
    public async Task ABlock_IsOneName() => Assert.Equal(
        "half_1 (8) half (8) input_1 (16)",
        await OfferedAsync("[Block, Dense(4), Dense(8)] public class Half; [Model, Input(16), Use<Half>(Repeat = 2), Add(\"|\")] public partial class Net;"));

    // Within a block no size is known, names are.
    [Fact]
    public async Task WithinABlock_ShapesAreOpen() => Assert.Equal(
        "dense (?) input_1 (?)",
        await OfferedAsync("[Block, Dense(4), Add(\"|\")] public class Half;"));

    [Fact]
    public async Task HalfTyped_TheNamesAreThere() => Assert.StartsWith(
        "dense (4) input_1 (8)",
        await OfferedAsync("[Model, Input(8), Dense(4), Dense(3, From = \"|\n)] public partial class Net;"));

    [Fact]
    public async Task ThePlace_IsAllBetweenTheQuotes()
    {
        const string Source = Usings + "[Model, Input(8), Dense(4, Name = \"first-one\"), Dense(4, From = \"first-o\")] public partial class Net;";
        using var workshop = new Workshop(Source);

        LayerNames? names = await LayerNames.AtAsync(workshop.Project.Documents.Single(), Source.IndexOf("-o\"", System.StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Equal("first-o", Source.Substring(names!.Place.Start, names.Place.Length));
    }

    private static async Task<string?> OfferedAsync(string marked)
    {
        string source = Usings + marked;
        int caret = source.IndexOf('|', System.StringComparison.Ordinal);
        using var workshop = new Workshop(source.Remove(caret, 1));
        LayerNames? names = await LayerNames.AtAsync(workshop.Project.Documents.Single(), caret, TestContext.Current.CancellationToken);
        return names is null ? null : string.Join(' ', names.Layers.Select(static layer => layer.Name + " " + layer.Shape));
    }
}
