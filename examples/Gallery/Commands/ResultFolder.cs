using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Autoencoders.Gallery.Commands;

/// <summary>The folder for the files of a training. Whether it can take them is found out when the training begins, not when it ends.</summary>
internal sealed class ResultFolder(string path, IEnumerable<string> extraPictures) : Callback
{
    public string Pictures { get; } = Path.Combine(path, "reconstructions.png");

    public string Curve { get; } = Path.Combine(path, "history.csv");

    public string Weights { get; } = Path.Combine(path, "weights.safetensors");

    /// <summary>All files, in the order in which they are named to the user.</summary>
    public IReadOnlyList<string> Files => [Pictures, .. extraPictures.Select(PathOf), Curve, Weights];

    public string PathOf(string fileName) => Path.Combine(path, fileName);

    public override void OnTrainBegin(FitRun run)
    {
        if (File.Exists(path))
            throw new IOException($"'{path}' is a file; the results need a folder.");
        if (Files.FirstOrDefault(Directory.Exists) is { } taken)
            throw new IOException($"'{taken}' is a folder; a file of the results has to go there.");
        try
        {
            Directory.CreateDirectory(path);
            File.Create(Path.Combine(path, Path.GetRandomFileName()), 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The results cannot be written to '{path}': {failure.Message}", failure);
        }
    }
}
