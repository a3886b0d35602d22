using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.EventFiles;

/// <summary>Another language's reader, which shares no line with the writer, sees the same.</summary>
public sealed class PythonReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("events").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Python_ReadsWhatWasWritten()
    {
        Samples images = Numbers.Uniform(8, 784);
        var board = new TensorBoard(_folder) { HistogramFrequency = 1, WriteImages = true, UpdateFrequency = 1, Samples = images };
        History history = new SimpleAutoencoder().Fit(images, new FitOptions { Epochs = 2, BatchSize = 4, Callbacks = { board } });

        JsonNode[] events = Read(Directory.GetFiles(Path.Combine(_folder, "train")).Single());

        Assert.Equal("brain.Event:2", (string?)events[0]["version"]);
        Assert.Equal(["input_1", "dense", "dense_1"], events[1]["graph"]!.AsArray().Select(static node => (string)node!["name"]!));
        Assert.Equal("[[-1,32]]", events[1]["graph"]![1]!["shapes"]!.ToJsonString());
        Assert.Equal("[\"dense\"]", events[1]["graph"]![2]!["inputs"]!.ToJsonString());
        (long Step, JsonNode Value)[] values = [.. events.Where(static line => line["values"] is not null).SelectMany(static line => line["values"]!.AsArray().Select(value => ((long)line["step"]!, value!)))];
        Assert.Equal(history["loss"].Select(static (loss, at) => ((long)at, (float)loss)), values.Where(static value => (string)value.Value["tag"]! == "epoch_loss").Select(static value => (value.Step, (float)value.Value["scalar"]!)));
        Assert.Equal([1, 2, 3, 4], values.Where(static value => (string)value.Value["tag"]! == "batch_loss").Select(static value => (int)value.Step));
        JsonNode histogram = values.Last(static value => (string)value.Value["tag"]! == "dense/kernel/histogram").Value;
        Assert.Equal(("histograms", 2), ((string)histogram["plugin"]!, (int)histogram["class"]!));
        Assert.Equal("[30,3]", histogram["tensor"]!["shape"]!.ToJsonString());
        Assert.Equal(784 * 32, histogram["tensor"]!["doubles"]!.AsArray().Chunk(3).Sum(static row => (double)row[2]!));
        JsonNode picture = values.Last(static value => (string)value.Value["tag"]! == "reconstructions").Value;
        Assert.Equal(("images", 3, 7), ((string)picture["plugin"]!, (int)picture["class"]!, (int)picture["tensor"]!["dtype"]!));
        Assert.True(int.Parse((string)picture["tensor"]!["strings"]![0]!) > 8 * 28);
    }

    private static JsonNode[] Read(string path)
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Script());
        start.ArgumentList.Add(path);
        try
        {
            using Process python = Process.Start(start)!;
            string[] lines = python.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            string complaint = python.StandardError.ReadToEnd();
            python.WaitForExit();
            Assert.True(python.ExitCode == 0, complaint);
            return [.. lines.Select(static line => JsonNode.Parse(line)!)];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not on the path.");
            throw;
        }
    }

    private static string Script([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "read_events.py");
}
