using System.Collections.Generic;
using System.Globalization;
using Autoencoders.Models;
using Autoencoders.Reports;
using BenchmarkDotNet.Attributes;

namespace Autoencoders.Benchmarks.Reports;

/// <summary>Every report of a chain and of a residual tower, against the plainest of them: a line of text for each layer.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class LongModels
{
    private Architecture _architecture = null!;

    /// <summary>How many layers there are.</summary>
    [Params(200, 2_000)]
    public int Layers { get; set; }

    /// <summary>Whether every fourth layer adds what stood four before it.</summary>
    [Params(false, true)]
    public bool Residual { get; set; }

    /// <summary>Makes the model.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var lines = new List<Declaration> { new("Model"), new("Input", new Argument("sizes", new EquatableArray<int>([32]))) };
        for (int layer = 0; layer < Layers; layer++)
        {
            string name = "layer" + layer.ToString(CultureInfo.InvariantCulture);
            lines.Add(Residual && layer % 4 == 3
                ? new Declaration("Add", new Argument("layers", new EquatableArray<string>(["layer" + (layer - 3).ToString(CultureInfo.InvariantCulture)])), new Argument("Name", name))
                : new Declaration("Dense", new Argument("units", 32), new Argument("Name", name)));
        }

        _architecture = ModelChecker.Check(new ModelSpec("Tower", [.. lines]));
    }

    /// <summary>A line a layer: what any report pays.</summary>
    [Benchmark(Baseline = true)]
    public string Lines() => string.Join('\n', _architecture.Layers);

    /// <summary>Keras 2's table.</summary>
    [Benchmark]
    public string Keras2() => KerasSummary.Write(_architecture);

    /// <summary>Keras 3's table.</summary>
    [Benchmark]
    public string Keras3() => KerasSummary.Write(_architecture, new KerasSummaryOptions { Format = KerasFormat.Keras3 });

    /// <summary>Every column there is.</summary>
    [Benchmark]
    public string Detailed() => DetailedTable.Of(_architecture).ToText();

    /// <summary>The document.</summary>
    [Benchmark]
    public string Json() => ArchitectureJson.Write(_architecture);

    /// <summary>The page without a diagram.</summary>
    [Benchmark]
    public string Html() => HtmlReport.Write(_architecture);

    /// <summary>A flowchart, laid out by who shows it.</summary>
    [Benchmark]
    public string Mermaid() => Diagram.Mermaid(_architecture);

    /// <summary>A drawing, laid out here.</summary>
    [Benchmark]
    public string Svg() => Diagram.Svg(_architecture);
}
