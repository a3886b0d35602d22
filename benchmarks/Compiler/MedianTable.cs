using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BenchmarkDotNet.Reports;

namespace Autoencoders.Benchmarks.Compiler;

/// <summary>Prints the medians of a run side by side, one line for each project and edit.</summary>
internal static class MedianTable
{
    private static readonly string[] Measured = [nameof(Edits.Attributes), nameof(Edits.Generator), nameof(Edits.Idle), nameof(Edits.Analyzer), nameof(Edits.Together), nameof(Edits.Compiler)];

    /// <summary>Prints the table.</summary>
    /// <returns>Whether all that was asked for could be measured.</returns>
    public static bool Print(IEnumerable<Summary> summaries)
    {
        BenchmarkReport[] reports = [.. summaries.SelectMany(static summary => summary.Reports)];
        Console.WriteLine("Medians in ms. Attributes: what binding them costs any tool. Idle: what an analyzer costs that does nothing. Ratio: together / compiler.");
        Console.WriteLine();
        Console.WriteLine("| edit | models x layers | " + string.Join(" | ", Measured.Select(static name => name.ToLowerInvariant())) + " | ratio |");
        Console.WriteLine("|---|---" + string.Concat(Measured.Select(static _ => "|---:")) + "|---:|");
        foreach (var row in reports.GroupBy(static report => (Edit: report.BenchmarkCase.Descriptor.Type.Name, Size: (Size)report.BenchmarkCase.Parameters[nameof(Edits.Size)])))
        {
            Dictionary<string, double> medians = row.Where(static report => report.ResultStatistics is not null)
                .ToDictionary(static report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name, static report => report.ResultStatistics!.Median / 1e6);
            string ratio = medians.TryGetValue(nameof(Edits.Together), out double ours) && medians.TryGetValue(nameof(Edits.Compiler), out double theirs) ? Text(ours / theirs, "F2") : "";
            Console.WriteLine($"| {row.Key.Edit} | {row.Key.Size} | {string.Join(" | ", Measured.Select(name => medians.TryGetValue(name, out double median) ? Text(median, "F1") : ""))} | {ratio} |");
        }

        return reports.All(static report => report.Success);
    }

    private static string Text(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
