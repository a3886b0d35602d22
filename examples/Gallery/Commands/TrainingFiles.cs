using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Autoencoders.Gallery.Commands;

/// <summary>What a training leaves: the tutorial's figures, the course of the losses, the weights.</summary>
internal sealed class TrainingFiles(GalleryModel entry, ResultFolder results)
{
    /// <summary>How many test images are shown.</summary>
    public const int PictureCount = 10;

    // From which ratio on small losses are told apart only by their logarithms.
    private const double WideRatio = 5;

    private readonly List<string> _written = [];

    /// <summary>The files, in the order in which they are named to the user.</summary>
    public IReadOnlyList<string> Written => _written;

    public void Write(ModelBase model, History history, Lesson test)
    {
        Keep(results.Weights, model.Save);
        Keep(results.Curve, history.WriteCsv);
        Keep(results.Pictures, Draw(model, test.Take(PictureCount)).Save);
        foreach (ExtraPicture extra in entry.Extras)
            Keep(results.PathOf(extra.FileName), extra.Draw(model, test).Save);
        WriteLosses(history);
    }

    /// <summary>Names a file that a callback wrote.</summary>
    public void Add(string path) => _written.Add(path);

    private void Keep(string path, Action<string> save)
    {
        save(path);
        _written.Add(path);
    }

    private void WriteLosses(History history)
    {
        string[] files = [results.LossPicture, results.LossDrawing];
        if (history.Epochs.Count == 0)
        {
            // Those of an earlier training would tell of another model.
            foreach (string file in files)
                File.Delete(file);
            return;
        }

        double[] losses = [.. history.Epochs.SelectMany(static epoch => new[] { epoch.Loss, epoch.ValidationLoss ?? epoch.Loss })];
        var plot = new LossPlot(history)
        {
            Options = new LossPlotOptions { Title = $"{entry.Name}: {entry.Loss.Name}", IsLogarithmic = losses.Min() > 0 && losses.Max() > WideRatio * losses.Min() },
        };
        foreach (string file in files)
            Keep(file, plot.Save);
    }

    // The tutorials' figures: originals above, reconstructions below, the codes between where they are shown.
    private Figure Draw(ModelBase model, Lesson few)
    {
        var rows = new List<Samples> { few.Targets };
        var labels = new List<string> { "original" };
        if (entry.InputsLabel is { } label)
        {
            rows.Add(few.Inputs);
            labels.Add(label);
        }

        if (entry.CodePicture is { } shape && entry.Encode(model, few) is { } codes)
        {
            rows.Add(codes.Reshape([.. shape.Sizes]));
            labels.Add("code");
        }

        rows.Add(entry.Predict(model, few));
        labels.Add("output");
        return Figure.Grid(new FigureOptions { RowLabels = labels, Range = entry.Range }, [.. rows]);
    }
}
