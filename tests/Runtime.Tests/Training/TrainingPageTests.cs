using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Threading;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training;

[Model, Input(784)]
[Dense(16, Activation.Relu), Dense(10, Activation.Softmax)]
public partial class DigitClassifier;

[Model, Input(64, 64, 3)]
[Conv2D(3, 3, Activation.Sigmoid, Padding.Same)]
public partial class ScanAutoencoder;

internal sealed class Invert : Transformation
{
    public override void Apply(Span<float> values, Shape shape, ref SampleRandom random)
    {
        if (random.NextInt(2) == 0)
            return;
        foreach (ref float value in values)
            value = 1 - value;
    }
}

internal sealed class StopBelow(double loss) : Callback
{
    private FitRun? _run;

    public override void OnTrainBegin(FitRun run) => _run = run;

    public override void OnEpochEnd(EpochResult result)
    {
        if (result.Loss < loss)
            _run!.Stop($"The loss is below {loss}.");
    }
}

internal sealed class Quartic : Loss
{
    public override string Name => "quartic";

    public override double Sample(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient, float gradientScale, bool fromLogits)
    {
        double sum = 0;
        for (int i = 0; i < output.Length; i++)
        {
            float difference = output[i] - target[i];
            sum += Math.Pow(difference, 4);
            if (!gradient.IsEmpty)
                gradient[i] = gradientScale * 4 * difference * difference * difference / output.Length;
        }

        return sum / output.Length;
    }
}

[CollectionDefinition(nameof(TrainingPageTests), DisableParallelization = true)]
public sealed class TrainingPageCollection;

/// <summary>The code on the page about training stands in this file, and runs; in a collection of its own, because its paths are relative.</summary>
[Collection(nameof(TrainingPageTests))]
public sealed class TrainingPageTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly string _before = Environment.CurrentDirectory;

    public TrainingPageTests() => Environment.CurrentDirectory = _folder.Path;

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _folder.Dispose();
    }

    [Fact]
    public void EverySnippet_StandsInTheCodeThatRuns()
    {
        string page = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "docs", "training.md"));
        string code = Trimmed(File.ReadAllText(Here()));

        // OpenTelemetry itself is no part of the tests.
        string[] snippets = [.. Regex.Matches(page, "^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Select(static match => match.Groups[1].Value).Where(static text => !text.Contains("Sdk.", StringComparison.Ordinal))];
        Assert.True(snippets.Length >= 8);
        Assert.All(snippets, snippet => Assert.Contains(Trimmed(snippet), code));
    }

    [Fact]
    public void TheFirstSnippet_LeavesItsFiles()
    {
        Samples images = Digits.Load(trainCount: 300, testCount: 10).Train.Images.Flatten();
        var model = new SimpleAutoencoder(seed: 1);

        History history = model.Fit(images, new FitOptions
        {
            Epochs = 20,
            BatchSize = 256,
            Optimizer = new Adam(1e-3f) { GlobalClipNorm = 1 },
            Loss = Loss.BinaryCrossentropy,
            Metrics = { Metric.Parse("mae"), new PSNR() },
            ValidationSplit = 0.1,
            Corruptions = { Transformation.Noise(0.5) },
            Callbacks =
            {
                new ProgressBar(),
                new EarlyStopping { Patience = 3, RestoreBestWeights = true },
                new BackupAndRestore("out/states"),
                new TensorBoard("out/logs"),
                new RunReport("out/report.html"),
            },
        });
        new LossPlot(history).Save("out/loss.svg");

        Assert.Equal(["loss", "mae", "psnr", "val_loss", "val_mae", "val_psnr"], history.Keys);
        Assert.Equal(["logs", "loss.svg", "report.html", "states"], Directory.GetFileSystemEntries("out").Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Labels_AreTargetsOfOneNumber()
    {
        LabeledSamples digits = Digits.Load(trainCount: 100, testCount: 10).Train;
        var classifier = new DigitClassifier(seed: 1);
        double before = classifier.Evaluate(digits.Images.Flatten(), Loss.SparseCategoricalCrossentropy, Samples.FromBytes(digits.Labels, new Shape(1), scale: 1));

        Samples labels = Samples.FromBytes(digits.Labels, new Shape(1), scale: 1);
        classifier.Fit(digits.Images.Flatten(), labels, new FitOptions
        {
            Loss = Loss.SparseCategoricalCrossentropy,
            Metrics = { Metric.Parse("accuracy") },
            ClassWeights = new Dictionary<int, float> { [3] = 2 },
        });

        double after = classifier.Evaluate(digits.Images.Flatten(), Loss.SparseCategoricalCrossentropy, labels);
        Assert.True(after < before);
    }

    [Fact]
    public void AStream_GoesThroughAFolderOfPictures()
    {
        Directory.CreateDirectory("scans");
        Samples digits = Digits.Load(trainCount: 3, testCount: 1).Train.Images;
        for (int at = 0; at < 3; at++)
            Figure.Grid(digits[at..(at + 1)]).Save($"scans/{at}.png");
        var model = new ScanAutoencoder(seed: 1);
        int steps = 0;

        IEnumerable<Batch> Batches()
        {
            foreach (string file in Directory.EnumerateFiles("scans", "*.png").Order(StringComparer.Ordinal))
                yield return new Batch(RgbImage.Load(file).Resize(64, 64).ToSamples());
        }

        model.Fit(Batches(), new FitOptions { Epochs = 5 });

        model.Fit(Batches(), new FitOptions { Callbacks = { new LambdaCallback { StepEnd = _ => steps++ } } });
        Assert.Equal(3, steps);
    }

    [Fact]
    public void OnesOwn_AreTakenLikeTheLibrarys()
    {
        Samples images = Digits.Load(trainCount: 40, testCount: 10).Train.Images.Flatten();

        History history = new SimpleAutoencoder(seed: 1).Fit(images, new FitOptions { Epochs = 9, Loss = new Quartic(), Corruptions = { new Invert() }, Callbacks = { new StopBelow(100) } });

        Assert.Single(history.Epochs);
        Assert.Equal("The loss is below 100.", history.StopReason);
    }

    [Fact]
    public void ATokenThatIsCancelled_EndsWithTheState()
    {
        Samples images = Digits.Load(trainCount: 100, testCount: 10).Train.Images.Flatten();
        var model = new SimpleAutoencoder(seed: 1);
        var options = new FitOptions
        {
            Callbacks = { new BackupAndRestore("out/states") { SaveFrequency = 100 } }
        };

        using var stop = new CancellationTokenSource();
        options.Callbacks.Add(new LambdaCallback { StepEnd = _ => stop.Cancel() });

        Assert.Throws<TrainingCanceledException>(() => model.Fit(images, options, stop.Token));
        Assert.Single(Directory.GetFiles("out/states"));
    }

    // Compiled only: what it registers would outlive the test.
    internal static void CatchCtrlC()
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
    }

    private static string Trimmed(string text) => string.Join('\n', text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));

    private static string Here([CallerFilePath] string path = "") => path;
}
