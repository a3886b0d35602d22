using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Autoencoders.Generator.CodeFixes;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests;

public sealed class CodeFixTests
{
    [Theory]
    [InlineData("NotPartial", "[Model, Input(8), Dense(8)] public partial class Net;")]
    [InlineData("NotPartialInPartial", "public partial class Outer { [Model, Input(8), Dense(8)] public partial class Net; }")]
    [InlineData("InClosedClass", "public partial class Outer { [Model, Input(8), Dense(8)] public partial class Net; }")]
    [InlineData("InClosedStructTwoLevelsOut", "public partial struct Outer { public partial class Middle { [Model, Input(8), Dense(8)] public partial class Net; } }")]
    [InlineData("UnknownFrom", "[Model, Input(8), Dense(4, Name = \"hidden\"), Code, Dense(8, From = \"hidden\")] public partial class Net;")]
    [InlineData("UnknownTo", "[Model, Input(8), Dense(8), Part(\"Features\", To = \"dense\")] public partial class Net;")]
    [InlineData("OutputMismatch", "[Model, Input(8), Dense(4), Code, Dense(8), Output(8)] public partial class Net;")]
    [InlineData("NotReconstructing", "[Model, Input(8), Dense(4), Code, Dense(8)] public partial class Net;")]
    [InlineData("ParameterBudget", "[Model, Input(8), Dense(3), Code, Dense(8), Budget(MaxParameters = 75)] public partial class Net;")]
    [InlineData("ChannelsFirst", "[Model, Input(32, 32, 3), Conv2D(4, 3), Flatten, Dense(8)] public partial class Net;")]
    [InlineData("NormalizationAxis", "[Model, Input(8, 8, 3), Conv2D(4, 3), BatchNormalization(Axis = -1), Flatten, Dense(8)] public partial class Net;")]
    [InlineData("AttentionHeadSize", "[Model, Input(8, 32), MultiHeadAttention(4, 8), Dense(8)] public partial class Net;")]
    [InlineData("ActivationBeforeLast", "[Model, Input(8), Dense(4), Code, Dense(8, Activation.Linear), Activation(Activation.Sigmoid)] public partial class Net;")]
    [InlineData("DroppedCode", "[Model, Input(8), Dense(4), Code, Dense(8)] public partial class Net;")]
    [InlineData("SoftmaxOfOne", "[Model, Input(8), Dense(1, Activation.Sigmoid)] public partial class Net;")]
    [InlineData("DenseOverPictures", "[Model, Input(8, 8, 1), Flatten, Dense(4), Dense(1)] public partial class Net;")]
    public async Task Fix_RemovesTheMistake_AndChangesNothingElse(string name, string expected)
    {
        string repaired = await FixAsync(Markup.Parse(DiagnosticCases.Named(name).Source).Source);

        Assert.Equal(expected, repaired.Split('\n')[2]);
        Assert.Empty(await Host.DiagnosticsAsync(repaired));
    }

    // Lines that stray are moved to where the marker is, in their order, also into another file.
    [Fact]
    public async Task StrayLines_AreMovedAcrossFiles()
    {
        const string Marked = "#pragma warning disable CS1591\nusing Autoencoders;\n[Model, Input(8)]\n[Dense(4), Code]\npublic partial class Net;";
        const string Stray = "using Autoencoders;\n[Dense(6), System.Serializable]\n[Dense(8)]\npublic partial class Net { }";
        Diagnostic found = Assert.Single(await Host.DiagnosticsAsync(Marked, Stray));
        using var workshop = new Workshop(Marked, Stray);

        IReadOnlyList<string> repaired = await workshop.FixAsync(new StrayLinesFix(), found);

        Assert.Equal([Marked.Replace("Code]", "Code, Dense(6), Dense(8)]", System.StringComparison.Ordinal), "using Autoencoders;\n[System.Serializable]\npublic partial class Net { }"], repaired);
        Assert.Empty(await Host.DiagnosticsAsync([.. repaired]));
    }

    [Fact]
    public async Task ALayerWithoutARule_IsGivenOneThatKeepsTheShape()
    {
        string repaired = await FixAsync(Markup.Parse(DiagnosticCases.Named("NoShapeRule").Source).Source);

        Assert.Contains("[ShapeRule(\"... -> ...\")]\npublic partial class OwnAttribute", repaired, System.StringComparison.Ordinal);
        Assert.Empty(await Host.DiagnosticsAsync(repaired));
    }

    [Theory]
    [InlineData("H,W => H", "H,W -> H")]
    [InlineData("H,W → W", "H,W -> W")]
    [InlineData("N", "N -> N")]
    [InlineData("..., N -> N/2", "..., N -> ..., N/2")]
    [InlineData("->", "... -> ...")]
    public async Task ARuleThatCannotBeRead_IsWrittenAsItWasMeant(string written, string expected)
    {
        string source = $"#pragma warning disable CS1591\nusing Autoencoders;\n[ShapeRule(\"{written}\")] public partial class OwnAttribute : CustomLayerAttribute {{ public partial void Forward(Shape inputShape, System.ReadOnlySpan<float> input, Shape outputShape, System.Span<float> output) {{ }} }}";

        Assert.Equal(source.Replace(written, expected, System.StringComparison.Ordinal), await FixAsync(source));
    }

    // The class is renamed wherever it is used.
    [Fact]
    public async Task AModelCalledLikeAMember_IsRenamedEverywhere()
    {
        string repaired = await FixAsync("#pragma warning disable CS1591\nusing Autoencoders;\n[Model, Input(8), Dense(8)] public partial class Layers;\npublic static class User { public static System.Type Type => typeof(Layers); }");

        Assert.Contains("typeof(LayersModel)", repaired, System.StringComparison.Ordinal);
        Assert.Empty(await Host.DiagnosticsAsync(repaired));
    }

    [Fact]
    public async Task NamedSizes_AreRepairedToo()
    {
        string repaired = await FixAsync("#pragma warning disable CS1591\nusing Autoencoders;\n[Model, Input(3, 8), Dense(4), Output(sizes: new[] { 7, 1 })] public partial class Net;");

        Assert.Contains("Output(3, 4)", repaired, System.StringComparison.Ordinal);
        Assert.Empty(await Host.DiagnosticsAsync(repaired));
    }

    [Fact]
    public async Task ABudgetOfBytes_IsKeptByASmallerBatchToo()
    {
        const string Source = "#pragma warning disable CS1591\nusing Autoencoders;\n[Model, Input(8), Dense(4), Code, Dense(8)]\n[Budget(MaxActivationBytes = 1_000, Batch = 64)] public partial class Net;";

        IReadOnlyList<Repaired> offers = await Fixing.OffersAsync(Source, Assert.Single(await Host.OwnDiagnosticsAsync(Source)));

        Assert.Equal(["Write 20 for Batch of [Budget]", "Raise the budget to 3_072"], offers.Select(static offer => offer.Title));
        Assert.Equal(Source.Replace("64", "20", System.StringComparison.Ordinal), offers[0].Source);
    }

    [Fact]
    public async Task EveryMistakeWithASuggestion_HasAFix()
    {
        foreach (DiagnosticCase mistake in DiagnosticCases.All)
        {
            foreach (Diagnostic diagnostic in await Host.OwnDiagnosticsAsync(Markup.Parse(mistake.Source).Source))
            {
                bool hasSuggestion = diagnostic.Properties.ContainsKey(Analysis.ModelAnalyzer.Suggestion);
                Assert.True(!hasSuggestion || new SuggestionFix().FixableDiagnosticIds.Contains(diagnostic.Id), diagnostic.Id);
            }
        }
    }

    [Fact]
    public void Fixes_CanRepairAll() => Assert.All(Fixing.Providers, static fix => Assert.NotNull(fix.GetFixAllProvider()));

    private static async Task<string> FixAsync(string source)
    {
        IReadOnlyList<Repaired> offers = await Fixing.OffersAsync(source, Assert.Single(await Host.OwnDiagnosticsAsync(source)));
        Assert.All(offers, static offer => Assert.False(string.IsNullOrWhiteSpace(offer.Title)));
        return offers[0].Source;
    }
}
