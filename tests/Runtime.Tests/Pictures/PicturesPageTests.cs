using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Autoencoders.Runtime.Tests.Checkpoints;

namespace Autoencoders.Runtime.Tests.Pictures;

[Model, Input(784)]
[Dense(64, Activation.Relu), Dense(2, Name = "plane"), Code]
[Dense(64, Activation.Relu), Dense(784, Activation.Sigmoid)]
public partial class PlaneAutoencoder;

internal sealed class Filming(TrainingAnimation film, PlaneAutoencoder model, Samples picture) : Callback
{
    public override void OnEpochEnd(EpochResult result) => film.Add(result.Epoch, model.Predict(picture), result.Loss);
}

/// <summary>The code on the page about pictures stands in this file, and runs.</summary>
public sealed class PicturesPageTests
{
    /// <summary>Where the page's pictures go instead of a folder that is deleted, if this is set: AUTOENCODERS_PICTURES=docs/images.</summary>
    private const string FolderVariable = "AUTOENCODERS_PICTURES";

    [Fact]
    public void EverySnippet_StandsInTheCodeThatRuns()
    {
        string page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "docs", "pictures.md"));
        string code = Trimmed(File.ReadAllText(Here()));
        string[] snippets = [.. Regex.Matches(page, "^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Select(static match => match.Groups[1].Value)];
        Assert.True(snippets.Length >= 12);
        Assert.All(snippets, snippet => Assert.Contains(Trimmed(snippet), code));
    }

    [Fact]
    public void Snippets_DrawWhatThePageShows()
    {
        using var folder = new TemporaryFolder();
        string film_gif = File("film.gif"), digits_gif = folder.File("digits.gif"), loss_svg = File("loss.svg"), loss_png = folder.File("loss.png"), noise_svg = folder.File("noise.svg");
        string codes_png = File("codes.png"), walk_png = File("walk.png"), difference_png = File("difference.png"), kernel_png = File("kernel.png"), page_png = File("page.png");

        LabeledSamples digits = Digits.Load(trainCount: 1000, testCount: 100).Train;
        Samples images = digits.Images.Flatten();
        var model = new PlaneAutoencoder(seed: 1);

        var film = new TrainingAnimation(images[2..3], totalSteps: 40, new TrainingAnimationOptions { Unit = "epoch" });
        History history = model.Fit(images, new FitOptions
        {
            Epochs = 40,
            BatchSize = 32,
            Loss = Loss.BinaryCrossentropy,
            ValidationSplit = 0.2,
            Callbacks = { new Filming(film, model, images[2..3]) },
        });
        film.Save(film_gif);

        var animation = new Animation();
        for (int digit = 0; digit < 10; digit++)
            animation.Add(Figure.Grid(digits.WithLabel(digit).Images[..8]), TimeSpan.FromSeconds(0.5));
        animation.Save(digits_gif);

        new LossPlot(history) { Options = new LossPlotOptions { Title = "Digits on a plane" } }.Save(loss_svg);

        new LossPlot(history, "loss").Save(loss_png);
        new LossPlot(("with noise", [0.31, 0.12, 0.052]), ("without", [0.25, 0.041, 0.0093]))
        {
            Options = new LossPlotOptions { IsLogarithmic = true, MarksBest = false },
        }.Save(noise_svg);

        Samples codes = model.Encode(images);
        new LatentScatter(codes, digits.Labels) { Options = new LatentScatterOptions { Title = "Codes of 1,000 digits" } }.Save(codes_png);

        Figure walk = LatentWalk.Draw(codes => model.Decode(codes), new LatentWalkOptions { Columns = 12, Rows = 12, Across = (-5, 30), Up = (-20, 12) });
        walk.Save(walk_png);

        Samples few = images[..8];
        Figure difference = Figure.Difference(few, model.Predict(few));
        difference.Save(difference_png);

        Figure grid = Figure.Grid(new FigureOptions { RowLabels = ["digit", "output"] }, few, model.Predict(few));
        Figure tiles = Figure.Tile(new FigureOptions { ColorMap = ColorMap.GraysReversed }, images[..25], columns: 5);

        KernelFigure.Draw(model.Layers[0].Weights[0]).Save(kernel_png);

        Figure plots = Figure.Beside(
            new LossPlot(history).ToFigure(),
            new LatentScatter(codes, digits.Labels) { Options = new LatentScatterOptions { Height = 300 } }.ToFigure());
        Figure.Stack(new FigureOptions { Title = "Digits on a plane", Gap = 12 }, plots, difference.WithTitle("Reconstructions")).Save(page_png);

        Assert.Equal(40, new GifReader(System.IO.File.ReadAllBytes(film_gif)).Frames.Count);
        Assert.Equal(10, new GifReader(System.IO.File.ReadAllBytes(digits_gif)).Frames.Count);
        Assert.True(grid.Pixels.Width > tiles.Pixels.Width);
        Assert.All([loss_png, codes_png, walk_png, difference_png, kernel_png, page_png], static path => Assert.True(new PngReader(System.IO.File.ReadAllBytes(path)).Width > 100));
        Assert.All([loss_svg, noise_svg], static path => Assert.EndsWith("</svg>\n", System.IO.File.ReadAllText(path)));

        string File(string name) => Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } kept ? Path.Combine(kept, "pictures-" + name) : folder.File(name);
    }

    private static string Trimmed(string text) => string.Join('\n', text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));

    private static string Here([CallerFilePath] string path = "") => path;
}
