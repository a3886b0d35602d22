using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace Autoencoders.Generator.Tests.Hosting;

/// <summary>Changes a source token by token: deletes, doubles, swaps, and puts in what does not belong there.</summary>
/// <param name="random">Decides.</param>
/// <param name="donors">Sources from which pieces are taken.</param>
internal sealed class Mutator(Random random, IReadOnlyList<string> donors)
{
    private static readonly string[] Fragments =
    [
        "0", "-1", "1", "int.MinValue", "int.MaxValue", "46341", "2147483648", "1e-45f", "float.NaN", "float.NegativeInfinity", "'x'", "1u", "3L", "0.5", "0.5m", "true", "null", "default", "checked(1 + 1)", "1 / 0", "unchecked((int)4294967295)",
        "\"dense\"", "\"\"", "\"\\0\"", "\"\\ud800\"", "\"a/b\"", "\"input_1\"", "\"层\"", "\"class\"", "@\"\\\"", "$\"{1}\"", "\"\"\"raw\"\"\"", "nameof(Net)", "typeof(int)", "new[] { 1 }", "new int[0]", "[]", "[1, 2]", "[null]", "new object()", "(string)null", "x => x",
        "Circle.A", "Circle.B", "Circle.Text", "Circle.Function", "(Activation)(-1)", "(Padding)Circle.A", "Activation.Glu", "Activation.Threshold", "Initializer.Identity", "Constraint.MaxNorm", "Padding.Causal",
        "Name = ", "From = ", "From = \"dense\", ", "Strides = 2", "Repeat = 100000", "Repeat = -1", "TimeDistributed = true", "Trainable = false", "units: ", "kernel: ", "sizes: ",
        "[", "]", "(", ")", "{", "}", "<", ">", ",", ";", ":", "?", "\"", "'", "/*", "*/", "//", "\n", "#if X\n", "\n#endif\n", "\n#nullable disable\n", "\n#pragma warning disable\n", "\\u0041", "\uFEFF", "\u200B", "\u2028", "@", "@class", "名", "_", "é", "\uD83D",
        "[Code]", "[Model]", "[Block]", "Code, ", "Dense(3), ", "Input(4), ", "Output(4), ", "Output, ", "Use<Net>, ", "Use<int>, ", "Use<>, ", "Use<System.Collections.Generic.List<int>>, ", "TimeDistributed<Net>, ", "Share(\"dense\"), ", "Part(\"P\"), ", "Budget(MaxParameters = 1), ", "Defaults(UseBias = false), ", "assembly: ", "return: ",
        "Samples.FromRows(new float[,] { { 1, 2 }, { 3, 4 } })", "Samples.FromRows(new float[int.MaxValue, -1])", "Samples.FromFloats([], new Shape(0))", "new float[3]", "[..]", "[.. values]", ".Reshape(1, -1)", ".Flatten()", ".Load(\"trained.safetensors\")", "\"../\"", "\"\\\\.safetensors\"", "Digits.Draw(1, 1)", "ref ", "out var x", "unknown", "samples", "Joined", "File", "new Net()", "model.",
        "partial ", "static ", "abstract ", "file ", "record ", "struct ", "class ", "interface ", "enum ", "<T>", "<T, U>", " : Net", " : Model", " where T : class", "(int size)", "public required int X { get; set; }", "const int C = C;", "using static Net;\n", "global using Dense = int;\n", "extern alias X;\n", "namespace N { ",
    ];

    /// <summary>The source after one to four changes.</summary>
    public string Change(string source)
    {
        List<string> tokens = Tokens(source);
        for (int change = random.Next(1, 5); change > 0 && tokens.Count > 0; change--)
            ChangeOnce(tokens);
        return string.Concat(tokens);
    }

    private void ChangeOnce(List<string> tokens)
    {
        int at = random.Next(tokens.Count);
        int length = Math.Min(random.Next(1, 6), tokens.Count - at);
        switch (random.Next(10))
        {
            case 0:
                tokens.RemoveRange(at, length);
                break;
            case 1:
                tokens.InsertRange(at, tokens.GetRange(at, length));
                break;
            case 2:
                int other = random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                tokens.RemoveRange(at, tokens.Count - at);
                break;
            case 4:
                List<string> donor = Tokens(donors[random.Next(donors.Count)]);
                int from = random.Next(donor.Count);
                tokens.InsertRange(at, donor.GetRange(from, Math.Min(random.Next(1, 20), donor.Count - from)));
                break;
            case 5:
                tokens.Insert(at, Fragment());
                break;
            default:
                Replace(tokens, at);
                break;
        }
    }

    // Arguments above all: numbers, names and enum values stand where something else was meant.
    private void Replace(List<string> tokens, int at)
    {
        int[] arguments = [.. Enumerable.Range(0, tokens.Count).Where(token => char.IsDigit(tokens[token][0]) || tokens[token][0] == '"')];
        tokens[arguments.Length > 0 && random.Next(3) > 0 ? arguments[random.Next(arguments.Length)] : at] = Fragment();
    }

    private string Fragment() => Fragments[random.Next(Fragments.Length)];

    private static List<string> Tokens(string source) =>
        [.. SyntaxFactory.ParseTokens(source).SelectMany(static token => new[] { token.LeadingTrivia.ToFullString(), token.Text, token.TrailingTrivia.ToFullString() }).Where(static text => text.Length > 0)];
}
