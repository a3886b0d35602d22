using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Dsl.Tests.Models;
using Autoencoders.Engine;
using Autoencoders.Layers;
using Autoencoders.Models;
using Autoencoders.Reports;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Reports;

/// <summary>What holds of the reports of any model, over chains and graphs that nobody would write.</summary>
public sealed class RandomReportTests
{
    private const int Chains = 1_000;
    private const int Batch = 3;

    [Fact]
    public void Parameters_AndKeptValues_AreTheEngines_AndItNeverAllocatesLessThanEstimated()
    {
        foreach (SpecifiedModel model in Models(seed: 11))
        {
            Architecture architecture = model.GetArchitecture();
            DetailedTable table = DetailedTable.Of(architecture, new DetailedTableOptions { Batch = Batch });
            Assert.Equal(model.Parameters.Length, table.Totals.Parameters);
            Assert.Equal(model.Parameters.Length, table.Rows.Sum(static row => row.Parameters));
            Assert.Equal(4 * model.GradientLength, table.Totals.Memory!.Gradients);
            foreach (bool training in (bool[])[false, true])
            {
                foreach (Layer layer in model.Layers)
                    Assert.Equal((layer.ToString(), (long)layer.ScratchLength(training) * layer.Steps), (layer.ToString(), KeptValues.Of(architecture.Nodes[layer.Index], training)));
                long allocated = 4 * new Workspace(architecture, model.Layers, Batch, workers: 1, training).Length;
                Assert.InRange(training ? table.Totals.Memory.PeakTraining : table.Totals.Memory.PeakInference, 1, allocated);
            }
        }
    }

    [Fact]
    public void EveryForm_HasARowForEach()
    {
        foreach (SpecifiedModel model in Models(seed: 12).Take(Chains / 4))
        {
            DetailedTable table = DetailedTable.Of(model.GetArchitecture());
            int rows = table.AllRows.Count();

            Assert.Equal(rows + 1, table.ToCsv().Count(static c => c == '\n'));
            Assert.Equal(rows, HtmlReport.Write(model.GetArchitecture()).Split("<tr tabindex").Length - 1);
            Assert.True(table.ToText().Split('\n').Length > rows + 4 && table.ToMarkdown().Split('\n').Length > rows + 4);
        }
    }

    // The engine decides: what changes an output lies within as many neighbouring cells as the table says.
    [Fact]
    public void CellsThatChangeAnOutput_LieWithinItsReceptiveField()
    {
        int followed = 0;
        foreach (SpecifiedModel model in Models(seed: 13))
        {
            Architecture architecture = model.GetArchitecture();
            Shape input = architecture.Nodes[0].OutputShape!.Value;
            if (architecture.Inputs.Count > 1 || architecture.Outputs.Count > 1 || input.Rank < 2 || input.ElementCount > 200 || architecture.Nodes.Any(static node => node.Kind == "Embedding"))
                continue;

            // Two paths that are moved against each other see more together than the longer one.
            if (architecture.Nodes.Any(static node => node.Inputs.Count > 1))
                continue;
            ReceptiveField? field = ReceptiveFields.Of(architecture)[architecture.Output];
            Assert.NotNull(field);
            for (int axis = 0; axis < input.Rank - 1; axis++)
            {
                long widest = WidestSpan(model, input, axis);
                Assert.True(widest <= (field.Cells[axis] ?? 0), $"Axis {axis}: {widest} cells change an output, the table says {field.Cells[axis]}.\n{architecture}");
                followed++;
            }
        }

        Assert.True(followed > Chains / 10, $"Only {followed} axes were followed.");
    }

    private static long WidestSpan(SpecifiedModel model, Shape input, int axis)
    {
        int length = (int)input.ElementCount, cells = input[axis];
        int inner = input.Sizes.Skip(axis + 1).Aggregate(1, static (product, size) => product * size);
        float[] plain = Numbers.Uniform(1, input, seed: 5).ToArray();
        var rows = new float[(cells + 1) * length];
        for (int row = 0; row <= cells; row++)
        {
            plain.CopyTo(rows, row * length);
            for (int at = 0; row < cells && at < length; at++)
            {
                if (at / inner % cells == row)
                    rows[row * length + at] += 0.75f;
            }
        }

        float[] outputs = model.Predict(Samples.FromFloats(rows, input)).ToArray();
        int width = outputs.Length / (cells + 1);
        long widest = 0;
        for (int at = 0; at < width; at++)
        {
            int[] changing = [.. Enumerable.Range(0, cells).Where(cell => BitConverter.SingleToInt32Bits(outputs[cell * width + at]) != BitConverter.SingleToInt32Bits(outputs[cells * width + at]))];
            widest = Math.Max(widest, changing.Length == 0 ? 0 : changing[^1] - changing[0] + 1);
        }

        return widest;
    }

    private static IEnumerable<SpecifiedModel> Models(int seed)
    {
        var random = new Random(seed);
        var lines = new RandomLines(random);
        for (int made = 0; made < Chains;)
        {
            (Architecture architecture, IReadOnlyList<Declaration> written) = RandomChains.Grow(lines, random);
            if (!architecture.IsSound || architecture.Nodes.Count < 3 || architecture.ParameterCount > 20_000 || architecture.Nodes.Sum(static node => node.OutputShape!.Value.ElementCount) > 20_000)
                continue;
            made++;
            yield return new SpecifiedModel(new ModelSpec("Random", [.. written]), seed: 3);
        }
    }
}
