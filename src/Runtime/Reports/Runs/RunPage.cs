using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Autoencoders.Reports;

/// <summary>A run as one page: how it stands, its curves, its pictures, its settings, its model.</summary>
internal static class RunPage
{
    public static string Write(RunView view)
    {
        var page = new StringBuilder(1 << 16);
        string title = HtmlText.Escape(view.Title), state = view.State.ToString().ToLowerInvariant();
        string refresh = view.State == RunState.Running ? "<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>\n" : "";
        HtmlPage.Head(page, title, HtmlStyle.Text + SvgColors.Themes("--sheet") + RunStyle.Text, refresh, HtmlScript.Text, RunScript.Text);
        page.Append(CultureInfo.InvariantCulture, $"<body data-state=\"{state}\" data-written=\"{view.Written.ToUnixTimeMilliseconds()}\">\n");
        page.Append("<header><h1>").Append(title).Append(CultureInfo.InvariantCulture, $" <span class=\"state {state}\">{Name(view.State)}</span></h1>").Append(HtmlPage.ThemeButton).Append("</header>\n<main>\n");
        if (view.Reason is { } reason)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"reason {state}\">{HtmlText.Escape(reason)}</p>\n");
        page.Append("<p class=\"reason stale\" id=\"stale\" hidden></p>\n");
        WriteProgress(page, view);
        WriteTiles(page, view);
        RunCharts.Write(page, view);
        WritePictures(page, view);
        RunTables.WriteEpochs(page, view);
        RunSettings.Write(page, view.Run);
        page.Append(view.Model);
        RunTables.WriteWeights(page, view.Run.Model);
        page.Append("<p class=\"note\">Begun ").Append(RunFormat.Moment(view.Started)).Append(", written ").Append(RunFormat.Moment(view.Written)).Append(".</p>\n")
            .Append("</main>\n<div id=\"card\" role=\"tooltip\" hidden></div>\n<div id=\"tip\" role=\"status\" hidden></div>\n<script>").Append(HtmlScript.Text).Append("</script>\n<script>").Append(RunScript.Text).Append("</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    /// <summary>What the model is: its totals, its diagram and its layers, which do not change in a run.</summary>
    public static string Model(FitRun run)
    {
        var page = new StringBuilder();
        Architecture architecture = run.Model.GetArchitecture();
        DetailedTable table = DetailedTable.Of(architecture, new DetailedTableOptions { Batch = run.Options.BatchSize, Optimizer = run.Options.Optimizer });
        page.Append("<h2 class=\"part\">Model</h2>\n");
        HtmlTotals.Write(page, table);
        HtmlPage.Diagram(page, Diagram.Svg(architecture));
        HtmlTable.Write(page, table);
        return page.ToString();
    }

    private static string Name(RunState state) => state == RunState.Canceled ? "Cancelled" : state.ToString();

    private static void WriteProgress(StringBuilder page, RunView view)
    {
        FitRun run = view.Run;
        bool isKnown = run.Epochs is > 0 and < int.MaxValue;
        double done = view.State == RunState.Completed ? 1 : isKnown ? Math.Clamp(Done(view) / run.Epochs, 0, 1) : 0;
        page.Append(CultureInfo.InvariantCulture, $"<section class=\"progress\"><div><b>{HtmlText.Escape(Where(view))}</b><span>{HtmlText.Escape(Time(view))}</span></div>");
        if (isKnown)
            page.Append(CultureInfo.InvariantCulture, $"<div class=\"track\" role=\"progressbar\" aria-label=\"Progress\" aria-valuemin=\"0\" aria-valuemax=\"100\" aria-valuenow=\"{done * 100:F0}\"><i class=\"{view.State.ToString().ToLowerInvariant()}\" style=\"width:{done * 100:F2}%\"></i></div>");
        page.Append("</section>\n");
    }

    private static double Done(RunView view) => view.Epochs.Count > 0 && view.Run.Epoch <= view.Epochs[^1].Epoch
        ? view.Run.Epoch
        : Math.Max(0, view.Run.Epoch - 1) + (view.Steps > 0 ? (double)view.Run.Step / view.Steps : 0);

    private static string Where(RunView view)
    {
        FitRun run = view.Run;
        if (run.Epoch == 0)
            return view.State == RunState.Running ? "About to begin" : "No epoch was begun";
        string epoch = FormattableString.Invariant($"Epoch {run.Epoch}") + (run.Epochs < int.MaxValue ? FormattableString.Invariant($" of {run.Epochs}") : "");
        bool isWithin = view.Epochs.Count == 0 || view.Epochs[^1].Epoch < run.Epoch;
        return isWithin ? epoch + FormattableString.Invariant($", step {run.Step}") + (view.Steps > 0 ? FormattableString.Invariant($" of {view.Steps}") : "") : epoch;
    }

    private static string Time(RunView view) => view.State != RunState.Running ? "It took " + RunFormat.Duration(view.Elapsed)
        : RunFormat.Duration(view.Elapsed) + " so far" + (view.Left is { } left ? ", about " + RunFormat.Duration(left) + " left" : "");

    private static void WriteTiles(StringBuilder page, RunView view)
    {
        EpochResult? last = view.Epochs.LastOrDefault(), best = view.Best, validated = view.Epochs.LastOrDefault(static epoch => epoch.ValidationLoss is not null);
        page.Append("<section class=\"tiles\">\n");
        if (view.RunningLoss is { } running)
            Tile(page, "Loss", RunFormat.Value(running), "of this epoch so far" + (last is null ? "" : ", " + RunFormat.Value(last.Loss) + " before"));
        else
            Tile(page, "Loss", RunFormat.Value(last?.Loss), last is null ? "nothing yet" : FormattableString.Invariant($"training, epoch {last.Epoch}"));
        if (validated is not null)
            Tile(page, "Validation loss", RunFormat.Value(validated.ValidationLoss), FormattableString.Invariant($"epoch {validated.Epoch}"));
        Tile(page, "Best epoch", best is null ? "–" : DetailedFormat.Number(best.Epoch), best is null ? "nothing yet" : (view.BestKey == "loss" ? "loss " : "validation loss ") + RunFormat.Value(best[view.BestKey]));
        Tile(page, "Samples a second", last is null ? "–" : RunFormat.Rate(view.Rate(last)), last is null ? "nothing yet" : RunFormat.Duration(Median(view.Epochs)) + " an epoch");
        page.Append("</section>\n");
    }

    private static TimeSpan Median(IReadOnlyList<EpochResult> epochs) => epochs.Select(static epoch => epoch.Elapsed).Order().ElementAt(epochs.Count / 2);

    private static void WritePictures(StringBuilder page, RunView view)
    {
        if (view.Pictures.Count == 0)
            return;
        page.Append(CultureInfo.InvariantCulture, $"<section><h2>Reconstructions</h2> <small>{(view.PicturesEpoch == 0 ? "before training" : FormattableString.Invariant($"after epoch {view.PicturesEpoch}"))}</small>\n<div class=\"pictures\">\n");
        foreach ((string name, byte[] png, int width) in view.Pictures)
        {
            page.Append(CultureInfo.InvariantCulture, $"<figure><figcaption>{name}</figcaption><img{(width < 1000 ? " class=\"pixels\"" : "")} alt=\"{name}\" src=\"data:image/png;base64,")
                .Append(Convert.ToBase64String(png)).Append("\"></figure>\n");
        }

        page.Append("</div>\n</section>\n");
    }

    private static void Tile(StringBuilder page, string name, string value, string more) =>
        page.Append("<div class=\"tile\"><span>").Append(HtmlText.Escape(name)).Append("</span><b>").Append(HtmlText.Escape(value)).Append("</b><small>").Append(HtmlText.Escape(more)).Append("</small></div>\n");
}
