using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Autoencoders.Generator.CodeFixes;
using Autoencoders.Generator.Tests.Hosting;

namespace Autoencoders.Generator.Tests;

/// <summary>Default names written down, so that a line put in between renames nothing.</summary>
public sealed class FreezeNamesTests
{
    private const string Usings = "#pragma warning disable CS1591\nusing Autoencoders;\n";
    private const string All = "Write the names of all layers";
    private const string Weighty = "Write the names of all layers with weights";

    [Fact]
    public async Task DefaultNames_AreWritten_AndWrittenOnesStay()
    {
        IReadOnlyDictionary<string, string> offers = await OffersAsync("[Model, Input(28, 28, 1), Conv2D(2, 3), Flatten, Dense(4, Name = \"code\"), Code, Dense(784), Dense(784), Reshape(28, 28, 1)] public partial class Net;");

        Assert.Equal(
            "[Model, Input(28, 28, 1), Conv2D(2, 3, Name = \"conv2d\"), Flatten(Name = \"flatten\"), Dense(4, Name = \"code\"), Code, Dense(784, Name = \"dense\"), Dense(784, Name = \"dense_1\"), Reshape(28, 28, 1, Name = \"reshape\")] public partial class Net;",
            offers[All]);
        Assert.Equal(
            "[Model, Input(28, 28, 1), Conv2D(2, 3, Name = \"conv2d\"), Flatten, Dense(4, Name = \"code\"), Code, Dense(784, Name = \"dense\"), Dense(784, Name = \"dense_1\"), Reshape(28, 28, 1)] public partial class Net;",
            offers[Weighty]);
    }

    [Theory]
    [InlineData("[Model, Input(8), Dense(8), Dense(4), Dense(8)] public partial class Net;")]
    [InlineData("[Model, Input(4, 8), Dense(3, TimeDistributed = true), Conv1D(2, 3, Padding.Same), BatchNormalization, Conv1D(2, 3)] public partial class Net;")]
    [InlineData("[Block, Dense(8)] public class Half; [Model, Input(8), Use<Half>(Repeat = 2), Use<Half>, Use<Half>(Repeat = 2), Dense(2), Share(\"dense\", From = \"half\"), Add(\"dense\")] public partial class Net;")]
    public async Task FrozenNames_AreThoseThatWereThere(string model)
    {
        string frozen = (await OffersAsync(model))[All];

        Assert.Equal(Members(model), Members(frozen));
        Assert.Empty(await Host.DiagnosticsAsync(Usings + frozen));
    }

    // The promise itself: a layer of the same kind in front, and none behind it has another name.
    [Fact]
    public async Task ALayerPutInBetween_RenamesNoOther()
    {
        const string Model = "[Model, Input(8), Dense(8), Dense(4), Dense(8)] public partial class Net;";
        string frozen = (await OffersAsync(Model))[All].Replace("Input(8)", "Input(8), Dense(8, Name = \"new\")", StringComparison.Ordinal);

        Assert.Subset(Members(frozen).ToHashSet(), Members(Model).ToHashSet());
    }

    [Theory]
    [InlineData("[Model, Input(8), Dense(8, Name = \"only\")] public partial class Net;")]
    [InlineData("[System.Serializable] public class Net;")]
    public async Task NothingToWrite_OffersNothing(string source) => Assert.Empty(await OffersAsync(source));

    private static async Task<IReadOnlyDictionary<string, string>> OffersAsync(string model)
    {
        using var workshop = new Workshop(Usings + model);
        return (await workshop.RefactoringsAsync(new FreezeNames(), model.Contains("[Model", StringComparison.Ordinal) ? "[Model" : "class Net")).ToDictionary(static offer => offer.Key, static offer => offer.Value[Usings.Length..]);
    }

    // The properties of the generated class, by which user code calls the layers, each with what is said of it: its name first.
    private static string[] Members(string model)
    {
        string[] lines = Host.Generate(Usings + model).Files["Net.g.cs"].Split('\n');
        return [.. lines.Zip(lines.Skip(1)).Where(static pair => pair.Second.StartsWith("    public global::Autoencoders.Layers.", StringComparison.Ordinal)).Select(static pair => pair.First + pair.Second)];
    }
}
