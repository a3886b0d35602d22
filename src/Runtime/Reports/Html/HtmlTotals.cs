using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>The tiles at the top of a page, and what training's memory consists of.</summary>
internal static class HtmlTotals
{
    public static void Write(StringBuilder page, DetailedTable table)
    {
        DetailedTotals totals = table.Totals;
        page.Append("<section class=\"tiles\">\n");
        long frozen = totals.Parameters - totals.TrainableParameters;
        Tile(page, "Parameters", DetailedFormat.Count(totals.Parameters), frozen == 0 ? "all trainable" : DetailedFormat.Count(frozen) + " not trainable");
        Tile(page, "Multiply-adds", DetailedFormat.Count(totals.MultiplyAdds), "a sample, forward");
        if (totals.Memory is { } memory)
        {
            string batch = "a batch of " + DetailedFormat.Count(memory.Batch);
            Tile(page, "Memory, predicting", DetailedFormat.Bytes(memory.Inference), batch);
            Tile(page, "Memory, training", DetailedFormat.Bytes(memory.Training), batch + ", " + table.Options.Optimizer.Name);
            page.Append("</section>\n");
            Parts(page, table, memory);
            return;
        }

        page.Append("</section>\n");
    }

    private static void Parts(StringBuilder page, DetailedTable table, MemoryEstimate memory)
    {
        (string Name, long Bytes)[] parts =
        [
            ("Weights", memory.Weights), ("Gradients", memory.Gradients), ("State of " + table.Options.Optimizer.Name, memory.OptimizerState),
            ("Kernels laid out, both ways", Counts.Product(2, memory.Layouts)), ("Values and their gradients", memory.PeakTraining),
        ];
        page.Append("<section><h2>Memory for training</h2>\n<div class=\"bar\" aria-hidden=\"true\">");
        for (int part = 0; part < parts.Length; part++)
        {
            if (parts[part].Bytes > 0)
                page.Append(CultureInfo.InvariantCulture, $"<span class=\"c{part}\" style=\"flex:{Math.Max((double)parts[part].Bytes / Math.Max(1, memory.Training), 0.002):F5}\"></span>");
        }

        page.Append("</div>\n<ul class=\"legend\">");
        foreach ((int part, (string name, long bytes)) in parts.Index().Where(static part => part.Item.Bytes > 0))
            page.Append(CultureInfo.InvariantCulture, $"<li><i class=\"c{part}\"></i>{HtmlText.Escape(name)} <b>{DetailedFormat.Bytes(bytes)}</b></li>");
        page.Append("</ul>\n</section>\n");
    }

    private static void Tile(StringBuilder page, string name, string value, string more) =>
        page.Append("<div class=\"tile\"><span>").Append(HtmlText.Escape(name)).Append("</span><b>").Append(HtmlText.Escape(value)).Append("</b><small>").Append(HtmlText.Escape(more)).Append("</small></div>\n");
}
