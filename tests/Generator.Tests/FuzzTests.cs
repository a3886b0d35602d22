using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests;

/// <summary>Sources as nobody would write them. A crash would cost the output of every model of the project.</summary>
/// <remarks><c>AUTOENCODERS_FUZZ</c> sets how many; the same number gives the same sources.</remarks>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Mutations = 20_000;
    private const int Together = 50;

    // What must not depend on one of them: names in every batch that point in circles.
    private const string Circles = "internal static class Circle { public const int A = B; public const int B = A; public const string Text = Text + \"\"; public const Autoencoders.Activation Function = Function; }";

    // Every way in which data and weights reach a model.
    private const string Uses = """
        using Autoencoders;
        [Model, Input(28, 28, 1), Conv2D(1, 3, Padding.Same), Code, Flatten, Dense(784), Reshape(28, 28, 1)] public partial class Net
        {
            private static readonly Samples Rows = Samples.FromRows(new float[,] { { 1, 2 }, { 3, 4 } }), Joined = Samples.Concatenate(Joined, Rows, Joined);
            private static readonly string File = System.IO.Path.Combine(File, "runs", "trained.safetensors");
            [SampleShape(28, 28, 1)] private static Samples Given(Samples samples) => samples[..3].Take(2);
            public static void Run(Samples unknown)
            {
                float[] values = [1, 2, 3, 4];
                var shape = new Shape(2, 2);
                var samples = Samples.FromFloats(values, shape).Reshape(4).Flatten();
                var model = new Net();
                model.Load(File);
                model.Load("trained.safetensors");
                model.Fit(Given(unknown), Samples.FromBytes(new byte[784], Digits.Draw(3, 5).Shape), new FitOptions { Loss = Loss.BinaryCrossentropy });
                model.Evaluate(model.Decode(model.Encode(samples.WithScale(1))), Loss.MeanSquaredError, Joined.Grayscale());
            }
        }
        """;

    private static readonly string[] Seeds =
        [Uses, .. CorpusFiles.Mistakes.Select(static mistake => mistake.Markup.Source), .. CorpusFiles.Models.Values, .. Corpus.Sources.Values, .. DiagnosticCases.All.Select(static mistake => Markup.Parse(mistake.Source).Source)];

    [Fact]
    public async Task Mutations_CrashNothing()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("AUTOENCODERS_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) ? wanted : Mutations;
        var failures = new ConcurrentQueue<string>();
        int reported = 0;
        int repaired = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, (count + Together - 1) / Together),
            TestContext.Current.CancellationToken,
            async (batch, _) =>
            {
                string[] sources = [.. Enumerable.Range(batch * Together, Math.Min(Together, count - batch * Together)).Select(Mutate)];
                try
                {
                    IReadOnlyList<Diagnostic> found = await FindAsync(sources, isNullable: batch % 4 != 0);
                    Interlocked.Add(ref reported, found.Count);
                    foreach (Diagnostic crash in found.Where(static diagnostic => diagnostic.Id is "CS8785" or "CS8784" or "AD0001"))
                        failures.Enqueue($"batch {batch}: {crash.GetMessage(null)}");
                    Interlocked.Add(ref repaired, await RepairAsync(sources[batch % sources.Length]));
                }
                catch (Exception crash) when (crash is not OperationCanceledException)
                {
                    failures.Enqueue($"batch {batch}: {crash}");
                }
            });
        output.WriteLine($"{count} mutations of {Seeds.Length} sources, {reported} reports, {repaired} repairs, {failures.Count} crashes");

        Assert.True(failures.IsEmpty, string.Join('\n', failures.Take(5)));
        Assert.InRange(reported, count / 10, int.MaxValue);
    }

    // A class without an end in sight: neither time nor the stack may grow beyond bounds. A compiler's thread has 1 MB.
    [Theory]
    [InlineData("Dense(4), ")]
    [InlineData("Dense(4, Activation.Relu), Add(\"input_1\"), ")]
    [InlineData("Dense(0), ")]
    public void FiveThousandLayers_ArePossible(string layer)
    {
        string source = "using Autoencoders;\n[Model, Input(4), " + string.Concat(Enumerable.Repeat(layer, 5000 / layer.Count(static c => c == '('))) + "Dense(4)]\ninternal partial class Net;";
        Assert.Equal(layer.Contains('0', StringComparison.Ordinal) ? 5000 : 0, OnASmallStack(source).Count);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(12)]
    public void BlocksWithinBlocks_AreBounded(int depth)
    {
        string blocks = string.Concat(Enumerable.Range(0, depth).Select(level => $"[Block, Dense(4), {(level + 1 < depth ? $"Use<B{level + 1}>" : "ReLU")}] internal class B{level};\n"));
        IReadOnlyList<Diagnostic> found = OnASmallStack("using Autoencoders;\n" + blocks + "[Model, Input(4), Use<B0>] internal partial class Net;");

        Assert.Equal(depth > 32, found.Any(static diagnostic => diagnostic.Id == "AE0104"));
    }

    [Theory]
    [InlineData("[Block, Use<C>(Repeat = 1000)] class B; [Block, Use<D>(Repeat = 1000)] class C; [Block, Dense(4)] class D; [Model, Input(4), Use<B>(Repeat = 1000)] partial class Net;")]
    [InlineData("[Block, Dense(4)] class B; [Model, Input(4), Use<B>(Repeat = int.MaxValue)] partial class Net;")]
    public void EndlessRepeats_AreBounded(string source) =>
        Assert.Contains(OnASmallStack("using Autoencoders;\n" + source), static diagnostic => diagnostic.GetMessage(null).Contains("10,000", StringComparison.Ordinal));

    [Fact]
    public void BlocksThatDouble_AreBounded()
    {
        string blocks = string.Concat(Enumerable.Range(0, 40).Select(static level => $"[Block, {(level < 39 ? $"Use<B{level + 1}>, Use<B{level + 1}>" : "Dense(4)")}] class B{level};\n"));
        Assert.Contains(OnASmallStack("using Autoencoders;\n" + blocks + "[Model, Input(4), Use<B0>] partial class Net;"), static diagnostic => diagnostic.Id == "AE0104");
    }

    private static IReadOnlyList<Diagnostic> OnASmallStack(string source)
    {
        IReadOnlyList<Diagnostic> found = [];
        var thread = new Thread(
            () =>
            {
                Compilation compilation = Host.Compile(source).WithOptions(Host.Options.WithConcurrentBuild(false));
                found = [.. Host.Generate(compilation).Reports, .. Host.WithAnalyzers(compilation).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()];
            },
            maxStackSize: 1 << 20);
        thread.Start();
        thread.Join();
        return found;
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string[] sources, bool isNullable)
    {
        Compilation compilation = Host.Compile([.. sources, Circles]);
        compilation = compilation.WithOptions(Host.Options.WithConcurrentBuild(false).WithNullableContextOptions(isNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable));
        Outcome outcome = Host.Generate(compilation);
        return [.. outcome.Reports, .. await Host.WithAnalyzers(outcome.Output).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)];
    }

    private static async Task<int> RepairAsync(string source)
    {
        int offers = 0;
        foreach (Diagnostic found in (await Host.OwnDiagnosticsAsync(source)).Where(static found => found.Location.SourceTree?.FilePath == "Model.cs"))
            offers += (await Fixing.OffersAsync(source, found)).Count;
        return offers;
    }

    private static string Mutate(int number)
    {
        var random = new Random(number);
        string seed = Seeds[random.Next(20) == 0 ? 0 : random.Next(Seeds.Length)];
        return new Mutator(random, Seeds).Change(seed.Contains("namespace", StringComparison.Ordinal) ? seed : Enclose(seed, number));
    }

    // Each in a namespace of its own, so that sources that are compiled together do not meet.
    private static string Enclose(string source, int number)
    {
        Match last = Regex.Matches(source, "^using [^(]*?;\n", RegexOptions.Multiline).LastOrDefault() ?? Match.Empty;
        return source.Insert(last.Index + last.Length, $"namespace M{number};\n");
    }
}
