using System;
using System.Globalization;
using System.Linq;
using System.Numerics.Tensors;
using System.Text;
using Autoencoders.Layers;

namespace Autoencoders.Reports;

/// <summary>The tables of a run: its epochs, and how its weights lie.</summary>
internal static class RunTables
{
    private const int MostEpochs = 1000;
    private const int FewEpochs = 15;

    public static void WriteEpochs(StringBuilder page, RunView view)
    {
        if (view.Epochs.Count == 0)
            return;
        string[] keys = [.. view.Run.History.Keys];
        page.Append("<section><details id=\"epochs\"").Append(view.Epochs.Count <= FewEpochs ? " open" : "").Append("><summary><h2>Epochs</h2> <small>")
            .Append(DetailedFormat.Count(view.Epochs.Count)).Append("</small></summary>\n");
        if (view.Epochs.Count > MostEpochs)
            page.Append("<p class=\"note\">The last ").Append(DetailedFormat.Count(MostEpochs)).Append(" are listed.</p>\n");
        page.Append("<div class=\"scroll\"><table class=\"plain\"><thead><tr>");
        foreach (string heading in keys.Prepend("Epoch").Concat(["Learning rate", "Time", "Samples/s"]))
            page.Append("<th scope=\"col\" class=\"n\">").Append(HtmlText.Escape(heading)).Append("</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        EpochResult? best = view.Best;
        foreach (EpochResult epoch in view.Epochs.Skip(view.Epochs.Count - MostEpochs))
        {
            page.Append(epoch == best ? "<tr class=\"bestrow\"><td class=\"n\">" : "<tr><td class=\"n\">").Append(DetailedFormat.Number(epoch.Epoch)).Append(epoch == best ? " <em>best</em>" : "").Append("</td>");
            foreach (string key in keys)
                Cell(page, RunFormat.Value(epoch[key]));
            Cell(page, RunFormat.Value(epoch.LearningRate));
            Cell(page, RunFormat.Duration(epoch.Elapsed));
            Cell(page, RunFormat.Rate(view.Rate(epoch)));
            page.Append("</tr>\n");
        }

        page.Append("</tbody></table></div>\n</details></section>\n");
    }

    public static void WriteWeights(StringBuilder page, ModelBase model)
    {
        Weight[] weights = [.. model.Layers.SelectMany(static layer => layer.Weights).DistinctBy(static weight => weight.FullName)];
        if (weights.Length == 0)
            return;
        page.Append("<section><details id=\"weights\"><summary><h2>Weights</h2> <small>as they are now</small></summary>\n<div class=\"scroll\"><table class=\"plain\"><thead><tr><th scope=\"col\">Weight</th><th scope=\"col\">Shape</th>");
        foreach (string heading in new[] { "Least", "Mean", "Greatest", "Standard deviation" })
            page.Append("<th scope=\"col\" class=\"n\">").Append(heading).Append("</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (Weight weight in weights)
        {
            page.Append("<tr><td>").Append(HtmlText.Escape(weight.FullName)).Append("</td><td>").Append(HtmlText.Escape(weight.Shape.ToString())).Append("</td>");
            ReadOnlySpan<float> values = weight.Values;
            double mean = (double)TensorPrimitives.Sum(values) / values.Length;
            double squares = Math.Max(0, ((double)TensorPrimitives.SumOfSquares(values) / values.Length) - (mean * mean));
            foreach (double number in new[] { TensorPrimitives.Min(values), mean, TensorPrimitives.Max(values), Math.Sqrt(squares) })
                Cell(page, RunFormat.Value((float)number));
            page.Append("</tr>\n");
        }

        page.Append("</tbody></table></div>\n</details></section>\n");
    }

    private static void Cell(StringBuilder page, string text) => page.Append(CultureInfo.InvariantCulture, $"<td class=\"n\">{HtmlText.Escape(text)}</td>");
}
