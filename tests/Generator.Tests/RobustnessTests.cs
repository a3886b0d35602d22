using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests;

/// <summary>Sources as they are while someone types. A crash would cost the output of every model of the project.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Fragments =
        ["[", "]", "(", ")", "\"", ",", "0", "-1", "null", "Name = ", "From = \"dense\"", "[Code]", "[Model]", "Dense(3), ", "Part(\"P\")", "partial ", "class ", "<T>", "#if X\n", "\n", "float.NaN", "\uD800", "int.MaxValue", "2147483647", "typeof(int)", "new[] { 1 }", "default"];

    private static readonly string[] Seeds = [.. Corpus.Sources.Values, .. DiagnosticCases.All.Select(static mistake => Markup.Parse(mistake.Source).Source)];

    [Fact]
    public async Task TruncatedSources_CrashNothing()
    {
        var random = new Random(20_251_121);
        for (int round = 0; round < 200; round++)
        {
            string source = Seeds[round % Seeds.Length];
            await AssertNoCrashAsync(source[..random.Next(source.Length)]);
        }
    }

    [Fact]
    public async Task MutatedSources_CrashNothing()
    {
        var random = new Random(7);
        for (int round = 0; round < 400; round++)
            await AssertNoCrashAsync(Mutate(Seeds[round % Seeds.Length], random));
    }

    private static string Mutate(string source, Random random)
    {
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int at = random.Next(source.Length);
            int length = random.Next(3) == 0 ? random.Next(Math.Min(12, source.Length - at)) : 0;
            source = source[..at] + (random.Next(4) == 0 ? "" : Fragments[random.Next(Fragments.Length)]) + source[(at + length)..];
        }

        return source;
    }

    private static async Task AssertNoCrashAsync(string source)
    {
        IReadOnlyList<Diagnostic> found = await Host.OwnDiagnosticsAsync(source);
        Assert.False(found.Any(static diagnostic => diagnostic.Id is "CS8785" or "CS8784" or "AD0001"), string.Join('\n', found.Select(static diagnostic => diagnostic.GetMessage(null))) + "\n---\n" + source);
    }

    [Fact]
    public async Task ModelMarkedTwice_CrashesNothing()
    {
        await AssertNoCrashAsync("using Autoencoders; [Model, Model, Input(8), Dense(8)] partial class Net;");
        await AssertNoCrashAsync("using Autoencoders; [Model, Input(8), Dense(8)] partial class Net; [Model, Input(8)] partial class Net;");
        await AssertNoCrashAsync("using Autoencoders; partial class Outer { [Model, Input(8), Dense(8)] partial class Net; } partial struct Outer { [Model, Input(8)] partial class Net; }");
        await AssertNoCrashAsync("using Autoencoders; [Model, Input(8), Dense(8)] partial class Net; [Model, Input(8)] partial class Net<T>; namespace A { [Model, Input(8)] partial class Net; }");
    }

    // What is looked up must end, in circles and where it would grow like powers.
    [Theory]
    [InlineData("private static readonly Samples A = Samples.Concatenate(A, A, A, A); static void Run(Net net) => net.Predict(A);")]
    [InlineData("private static readonly Samples A = Samples.Concatenate(B, B), B = Samples.Concatenate(A, A); static void Run(Net net) => net.Fit(A, B);")]
    [InlineData("private static readonly string A = System.IO.Path.Combine(A, A, B, B), B = A; static void Run(Net net) => net.Load(A);")]
    [InlineData("static void Run(Net net) { var a = a; var b = c; var c = b; net.Load(a); net.Predict(b.Reshape(c).Take(b)); net.Predict(Samples.FromFloats(a, b)); }")]
    [InlineData("private static readonly float[] A = A; private static readonly Shape S = S; static void Run(Net net) => net.Predict(Samples.FromFloats(A, S));")]
    [InlineData("static void Run(Net net) => net.Predict(Samples.FromRows(new float[,] { }).Reshape(int.MaxValue, int.MaxValue).Flatten());")]
    public async Task Circles_AreBounded(string members) =>
        await AssertNoCrashAsync("using Autoencoders; [Model, Input(8), Dense(8)] partial class Net { " + members + " }");
}
