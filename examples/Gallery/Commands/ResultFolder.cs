using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Autoencoders.Gallery.Commands;

/// <summary>The folder for the files of a training. Whether it can take them is found out when the training begins, not when it ends.</summary>
internal sealed class ResultFolder(string path, GalleryModel entry, bool resumes) : Callback
{
    /// <summary>The names by which <see cref="BackupAndRestore"/> keeps a training.</summary>
    private const string StatePattern = "training.?.state*";

    public string Path { get; } = path;

    public string Pictures => PathOf("reconstructions.png");

    public string LossPicture => PathOf("loss.png");

    public string LossDrawing => PathOf("loss.svg");

    public string Film => PathOf("training.gif");

    public string Report => PathOf("report.html");

    public string Curve => PathOf("history.csv");

    public string Weights => PathOf("weights.safetensors");

    private IEnumerable<string> Files => [Pictures, .. entry.Extras.Select(extra => PathOf(extra.FileName)), Film, LossPicture, LossDrawing, Report, Curve, Weights];

    private string[] States => Directory.Exists(Path) ? Directory.GetFiles(Path, StatePattern) : [];

    public string PathOf(string fileName) => System.IO.Path.Combine(Path, fileName);

    public override void OnTrainBegin(FitRun run)
    {
        if (File.Exists(Path))
            throw new IOException($"'{Path}' is a file; the results need a folder.");
        if (resumes && States.Length == 0)
            throw new IOException($"'{Path}' holds no training to go on with; leave out --resume to begin one.");
        if (Files.FirstOrDefault(Directory.Exists) is { } taken)
            throw new IOException($"'{taken}' is a folder; a file of the results has to go there.");
        try
        {
            Directory.CreateDirectory(Path);
            File.Create(System.IO.Path.Combine(Path, System.IO.Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The results cannot be written to '{Path}': {failure.Message}", failure);
        }
    }

    /// <summary>Removes what an earlier training could go on from, and says so, unless that is asked for.</summary>
    public void ReplaceState()
    {
        if (resumes || States.Length == 0)
            return;
        Console.Error.WriteLine($"'{Path}' holds a training that was not finished. It is not gone on with, because --resume is missing, and this one takes its place.");
        RemoveState();
    }

    /// <summary>Removes what a training could go on from.</summary>
    public void RemoveState()
    {
        foreach (string file in States)
            File.Delete(file);
    }
}
