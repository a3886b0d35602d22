using System.Collections.Generic;
using System.Globalization;
using Autoencoders.Models;
using Autoencoders.Reports;
using BenchmarkDotNet.Attributes;

namespace Autoencoders.Benchmarks.Reports;

/// <summary>The hard case for a drawing: skips that are all nested in one another, against the chain that has as many layers.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class NestedSkips
{
    private Architecture _chain = null!;
    private Architecture _nested = null!;

    /// <summary>How many skips there are.</summary>
    [Params(100, 1_000)]
    public int Skips { get; set; }

    /// <summary>Makes the models.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var nested = new List<Declaration> { new("Model"), new("Input", new Argument("sizes", new EquatableArray<int>([32]))) };
        var chain = new List<Declaration>(nested);
        for (int layer = 0; layer <= 2 * Skips; layer++)
        {
            chain.Add(new Declaration("Dense", new Argument("units", 32)));
            nested.Add(layer <= Skips
                ? new Declaration("Dense", new Argument("units", 32), new Argument("Name", Name(layer)))
                : new Declaration("Add", new Argument("layers", new EquatableArray<string>([Name((2 * Skips) - layer)]))));
        }

        (_chain, _nested) = (ModelChecker.Check(new ModelSpec("Chain", [.. chain])), ModelChecker.Check(new ModelSpec("Nested", [.. nested])));
    }

    /// <summary>A drawing of the chain.</summary>
    [Benchmark(Baseline = true)]
    public string Chain() => Diagram.Svg(_chain);

    /// <summary>A drawing with the skips.</summary>
    [Benchmark]
    public string Nested() => Diagram.Svg(_nested);

    private static string Name(int layer) => "layer" + layer.ToString(CultureInfo.InvariantCulture);
}
