using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests;

/// <summary>What an editor shows of a model while it is typed: shapes, costs, and where it is broken.</summary>
public sealed class TypingTests
{
    private const string Usings = "#pragma warning disable CS1591\nusing Autoencoders;\n";

    [Fact]
    public void ClassLayerAndForward_SayShapesParametersAndMultiplyAdds()
    {
        Func<string, string> read = Reader(Usings + "[Model, Input(28, 28, 1), Conv2D(4, 3, Activation.Relu, Padding.Same), Flatten, Dense(10)] public partial class Net;");

        Assert.Contains("The model Net: (28, 28, 1) → (10), 31,410 parameters, 59,584 multiply-adds a sample.", read("Net"), StringComparison.Ordinal);
        Assert.Contains("Total params: 31,410", read("Net"), StringComparison.Ordinal);
        Assert.Contains("(28, 28, 1) → (10), 31,410 parameters, 59,584 multiply-adds a sample.", read("Net.Forward"), StringComparison.Ordinal);
        Assert.DoesNotContain("Total params", read("Net.Forward"), StringComparison.Ordinal);
        Assert.Contains("Conv2D relu, (28, 28, 1) → (28, 28, 4), kernel (3, 3, 1, 4), bias (4), 40 parameters, 28,224 multiply-adds.", read("Net.Conv2D"), StringComparison.Ordinal);
        Assert.Contains("Flatten, (28, 28, 4) → (3136), no weights.", read("Net.Flatten"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Model, Input(784), Dense(9), Conv2D(4, 3), Dense(784)]", "Conv2D", "← AE0107: ")]
    [InlineData("[Model, Input(784), Dense(9), Dense(0), Dense(784)]", "Dense1", "← AE0201: Dense 'dense_1' needs at least 1 for units; got 0.")]
    public void BrokenModel_IsShownUpToTheBadLayer_WhichIsMarked(string lines, string layer, string mark)
    {
        Func<string, string> read = Reader(Usings + lines + " public partial class Net;");

        Assert.Contains("broken as marked", read("Net.Forward"), StringComparison.Ordinal);
        foreach (string member in new[] { "Net", "Net." + layer })
            Assert.Contains(mark.TrimEnd('.'), read(member), StringComparison.Ordinal);
        string[] table = read("Net").Split('\n', StringSplitOptions.TrimEntries);
        int at = Array.FindIndex(table, line => line.StartsWith(mark, StringComparison.Ordinal));
        Assert.StartsWith("dense (Dense) (None, 9) 7065", Squeeze(table[at - 3]), StringComparison.Ordinal);
        Assert.Contains(" ? 0", Squeeze(table[at - 1]), StringComparison.Ordinal);
        Assert.StartsWith("=====", table[at + 1], StringComparison.Ordinal);
    }

    // Where every shape is known, the whole table is shown and the bad line marked, wherever it stands.
    [Theory]
    [InlineData("[Model, Input(8), Dense(4, KernelL2 = -1), Dense(8)]", "← AE0202")]
    [InlineData("[Model, Input(8), Dense(4), Dense(7), Output(8)]", "← AE0102")]
    [InlineData("[Model, Input(8), Dense(4), Budget(MaxParameters = 1)]", "← AE0401")]
    [InlineData("[Model, Input(0), Dense(4)]", "← AE0201")]
    [InlineData("[Model, Dense(4)]", "← AE0010")]
    [InlineData("[Model, Input(8), Dense(4, Name = \"a\\n\\u2028\\uD83D</code>\"), Dense(8)]", "← AE0018")]
    public void EveryMistake_HasItsMarkInTheTable(string lines, string mark)
    {
        Outcome outcome = Host.Generate(Usings + lines + " public partial class Net;");
        string summary = (string)outcome.Output.GetTypeByMetadataName("Net")!.GetMembers("Summary").OfType<IFieldSymbol>().Single().ConstantValue!;

        Assert.Single(summary.Split('\n'), line => line.StartsWith(mark, StringComparison.Ordinal));
        Assert.Contains(mark, Documentation(outcome.Output, "Net"), StringComparison.Ordinal);
        Assert.DoesNotContain(outcome.Output.GetDiagnostics(TestContext.Current.CancellationToken), static found => found.Severity == DiagnosticSeverity.Error);
    }

    // The compiler puts the comments of all parts one behind the other.
    [Theory]
    [InlineData("/// <summary>Mine.</summary>\n[Model, Input(8), Dense(4)] public partial class Net;")]
    [InlineData("/** <summary>Mine.</summary> */\n[Model, Input(8), Dense(4)] public partial class Net;")]
    [InlineData("[Model, Input(8), Dense(4)] public partial class Net;\n/// <summary>Mine.</summary>\npartial class Net;")]
    public void OwnWords_StandAlone(string source)
    {
        Compilation output = Host.Generate(Usings + source).Output;
        Assert.Equal("Mine.", Assert.Single(XElement.Parse(Documentation(output, "Net")).Elements("summary")).Value);
        Assert.Contains("Total params", Documentation(output, "Net.Forward"), StringComparison.Ordinal);
        Assert.DoesNotContain("The model Net", Host.Generate(WithoutDocumentation(source)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// Not a description.\n")]
    [InlineData("//// Nor this.\n")]
    [InlineData("/* Nor this. */\n")]
    [InlineData("/**/\n")]
    public void OtherComments_AreNoDescription(string comment)
    {
        string source = comment + "[Model, Input(8), Dense(4)] public partial class Net;";

        Assert.Contains("The model Net", Host.Generate(Usings + source).Text, StringComparison.Ordinal);
        Assert.Contains("The model Net", Host.Generate(WithoutDocumentation(source)).Text, StringComparison.Ordinal);
    }

    // As in a project that writes no documentation file.
    private static CSharpCompilation WithoutDocumentation(string source) =>
        Host.Compile().AddSyntaxTrees(CSharpSyntaxTree.ParseText(Usings + source, Host.ParseOptions.WithDocumentationMode(DocumentationMode.None), "Model.cs"));

    private static Func<string, string> Reader(string source)
    {
        Compilation output = Host.Generate(source).Output;
        return member => Documentation(output, member);
    }

    private static string Documentation(Compilation output, string member)
    {
        string[] names = member.Split('.');
        INamedTypeSymbol type = output.GetTypeByMetadataName(names[0])!;
        ISymbol symbol = names.Length == 1 ? type : type.GetMembers(names[1]).Single();
        string text = symbol.GetDocumentationCommentXml(CultureInfo.InvariantCulture, cancellationToken: TestContext.Current.CancellationToken)!;
        return text.Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string Squeeze(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
