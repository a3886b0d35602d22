using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Runtime.Tests.Pictures;
using Autoencoders.Runtime.Tests.Reports;

namespace Autoencoders.Runtime.Tests.EventFiles;

public sealed class TensorBoardTests : IDisposable
{
    private static readonly Samples Ten = Numbers.Uniform(10, 12);
    private readonly string _folder = Directory.CreateTempSubdirectory("events").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void EpochValues_AreThoseOfTheHistory_CountedFromZero()
    {
        History history = new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 3, BatchSize = 4, Validation = Ten, Callbacks = { new TensorBoard(_folder) } });

        Assert.Equal(Floats(history["loss"]), EventReader.Scalars(Events("train"), "epoch_loss"));
        Assert.Equal(Floats(history["learning_rate"]), EventReader.Scalars(Events("train"), "epoch_learning_rate"));
        Assert.Equal(Floats(history["val_loss"]), EventReader.Scalars(Events("validation"), "epoch_loss"));
        Assert.Equal([3, 6, 9], EventReader.Scalars(Events("validation"), "evaluation_loss_vs_iterations").Select(static value => value.Step));
    }

    [Fact]
    public void WithoutValidation_ThereIsNoFolderForIt()
    {
        new ReluSigmoid().Fit(Ten, new FitOptions { Callbacks = { new TensorBoard(_folder) } });

        Assert.Equal(["train"], Directory.GetDirectories(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void EveryNthStep_HasItsOwnLoss()
    {
        var losses = new List<(long Step, double Value)>();
        var listener = new Progress(step => losses.Add((step.Iteration, (float)step.BatchLoss)));

        new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 4, BatchSize = 4, Progress = listener, Callbacks = { new TensorBoard(_folder) { UpdateFrequency = 5 } } });

        Assert.Equal(losses.Where(static loss => loss.Step % 5 == 0), EventReader.Scalars(Events("train"), "batch_loss"));
    }

    [Fact]
    public void ATrainingThatGoesOn_HasAFileMore_AndItsStepsGoOn()
    {
        string state = Path.Combine(_folder, "state");
        Train(2, new AtEpochEnd(static _ => { }), run => run.SaveState(state));
        Train(4, new Restorer(state), null);

        (long Step, double Value)[] losses = EventReader.Scalars(Events("train"), "epoch_loss");
        Assert.Equal([0, 1, 2, 3], losses.Select(static loss => loss.Step));
        Assert.Equal(Enumerable.Range(1, 12).Select(static step => (long)step), EventReader.Scalars(Events("train"), "batch_loss").Select(static loss => loss.Step));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_folder, "train")).Length);

        void Train(int epochs, Callback other, Action<FitRun>? atEnd)
        {
            var saver = new Saver(atEnd);
            new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = epochs, BatchSize = 4, Callbacks = { other, saver, new TensorBoard(_folder) { UpdateFrequency = 1 } } });
        }
    }

    [Fact]
    public void Histograms_CountEveryWeight_BetweenItsLeastAndGreatest()
    {
        var model = new ReluSigmoid();
        model.Fit(Ten, new FitOptions { Epochs = 5, Callbacks = { new TensorBoard(_folder) { HistogramFrequency = 2 } } });

        foreach (Weight weight in model.Layers.SelectMany(static layer => layer.Weights))
        {
            (long Step, EventReader.Message Value)[] values = EventReader.Values(Events("train"), weight.FullName.Replace('.', '/') + "/histogram");
            Assert.Equal([0, 2, 4], values.Select(static value => value.Step));
            EventReader.Message last = values[^1].Value;
            Assert.Equal("histograms", last.Messages(9)[0].Messages(1)[0].Text(1));
            double[][] rows = [.. last.Messages(8)[0].Doubles(6).Chunk(3)];
            Assert.Equal([rows.Length, 3], last.Messages(8)[0].Messages(2)[0].Messages(2).Select(static size => (int)size.Number(1)));
            Assert.Equal(weight.Values.Length, rows.Sum(static row => row[2]));
            Assert.Equal(weight.Values.ToArray().Min(), rows[0][0], 1e-6);
            Assert.Equal(weight.Values.ToArray().Max(), rows[^1][1], 1e-6);
            Assert.All(rows, row => Assert.Equal(weight.Values.ToArray().Count(value => value >= row[0] && (value < row[1] || row == rows[^1])), row[2], 1.0));
        }
    }

    [Fact]
    public void HistogramsOfEqualAndOfNonFiniteWeights_AreWritten()
    {
        var model = new ReluSigmoid();
        model.Dense.Bias!.Values.Fill(2);
        model.Dense.Kernel.Values.Fill(float.NaN);
        model.Dense.Kernel.Values[0] = -1;
        model.Dense.Kernel.Values[1] = 3;
        model.Dense1.Kernel.Values.Fill(float.NaN);
        var board = new TensorBoard(_folder) { HistogramFrequency = 1 };
        board.OnTrainBegin(new FitRun(model, new FitOptions(), 10, 0));
        board.OnEpochEnd(new EpochResult(1, double.NaN, null, 1, TimeSpan.Zero));
        board.OnTrainEnd(new FitEnd(FitOutcome.Completed));

        Assert.Equal([1.5, 2.5, 5], Histogram("dense/bias/histogram"));
        double[] kernel = Histogram("dense/kernel/histogram");
        Assert.Equal((-1.0, 3.0, 2.0), (kernel[0], kernel[^2], kernel.Chunk(3).Sum(static row => row[2])));
        Assert.Empty(EventReader.Values(Events("train"), "dense_1/kernel/histogram"));
        Assert.True(double.IsNaN(EventReader.Scalars(Events("train"), "epoch_loss").Single().Value));
    }

    [Fact]
    public void TheGraph_HasANodeForEachLayer_WithItsInputsAndShapes()
    {
        var board = new TensorBoard(_folder);
        board.OnTrainBegin(new FitRun(new Blocks(), new FitOptions(), 10, 0));
        board.OnTrainEnd(new FitEnd(FitOutcome.Completed));

        EventReader.Message[] nodes = new EventReader.Message(Events("train").Single(static message => message.Has(4)).Blobs(4)[0]).Messages(1);
        Assert.Equal(Blocks.Architecture.Nodes.Select(static node => (node.Name, node.Kind)), nodes.Select(static node => (node.Text(1), node.Text(2))));
        Assert.Contains("first/conv_pair/conv2d", nodes.Select(static node => node.Text(1)));
        foreach ((LayerNode layer, EventReader.Message node) in Blocks.Architecture.Nodes.Zip(nodes))
        {
            Assert.Equal(layer.Inputs.Select(static input => Blocks.Architecture.Nodes[input].Name), node.Texts(3));
            EventReader.Message shapes = node.Messages(5).Single(static entry => entry.Text(1) == "_output_shapes").Messages(2)[0].Messages(1)[0];
            Assert.Equal([-1, .. layer.OutputShape!.Value.Sizes], shapes.Messages(7)[0].Messages(2).Select(static size => (int)size.Number(1)));
        }
    }

    [Fact]
    public void TheGraph_IsLeftOutWhereItIsNotWanted()
    {
        new ReluSigmoid().Fit(Ten, new FitOptions { Callbacks = { new TensorBoard(_folder) { WriteGraph = false } } });

        Assert.DoesNotContain(Events("train"), static message => message.Has(4));
    }

    [Fact]
    public void Pictures_AreWholePngs_OfTheSizeTheyState()
    {
        Samples images = Numbers.Uniform(3, new Shape(32, 32, 3));
        new Blocks().Fit(images, new FitOptions { Epochs = 3, Callbacks = { new TensorBoard(_folder) { HistogramFrequency = 3, WriteImages = true, Samples = images, SampleFrequency = 2 } } });

        EventReader.Message[] kernels = [.. EventReader.Values(Events("train"), "first/conv_pair/conv2d/kernel/image").Select(static value => value.Value)];
        (long Step, EventReader.Message Value)[] reconstructions = EventReader.Values(Events("train"), "reconstructions");
        Assert.Single(kernels);
        Assert.Equal([0, 2], reconstructions.Select(static value => value.Step));
        foreach (EventReader.Message value in kernels.Concat(reconstructions.Select(static value => value.Value)))
        {
            Assert.Equal("images", value.Messages(9)[0].Messages(1)[0].Text(1));
            byte[][] parts = value.Messages(8)[0].Blobs(8);
            var picture = new PngReader(parts[2]);
            Assert.Equal([picture.Width.ToString(), picture.Height.ToString()], value.Messages(8)[0].Texts(8)[..2]);
        }
    }

    [Theory]
    [InlineData(2, 28 * 28, 40)]
    [InlineData(2, 300, 7)]
    [InlineData(2, 2000, 2000)]
    [InlineData(3, 5, 3, 40)]
    [InlineData(4, 3, 3, 30, 50)]
    [InlineData(4, 1, 1, 2, 1)]
    public void Kernels_OfEverySize_AreDrawn(int rank, params int[] sizes)
    {
        var shape = new Shape(sizes);
        Figure figure = Assert.IsType<Figure>(Autoencoders.Training.EventFiles.KernelPicture.Of(shape, Numbers.Uniform(1, shape).ToArray()));

        Assert.Equal(rank, sizes.Length);
        Assert.InRange(figure.Pixels.Width, 1, 4096);
        Assert.InRange(figure.Pixels.Height, 1, 4096);
    }

    [Fact]
    public void SamplesThatDoNotFit_AreRefusedAtTheBeginning()
    {
        CallbackException refused = Assert.Throws<CallbackException>(
            () => new ReluSigmoid().Fit(Ten, new FitOptions { Callbacks = { new TensorBoard(_folder) { Samples = Numbers.Uniform(2, 13) } } }));

        Assert.Contains("TensorBoard has Samples of (13) to reconstruct, where ReluSigmoid takes (12).", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FrequenciesBelowTheirLeast_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new TensorBoard { HistogramFrequency = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new TensorBoard { UpdateFrequency = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new TensorBoard { SampleFrequency = 0 });
        Assert.Throws<ArgumentException>(static () => new TensorBoard(" "));
    }

    private static (long Step, double Value)[] Floats(IReadOnlyList<double> values) => [.. values.Select(static (value, at) => ((long)at, (double)(float)value))];

    private double[] Histogram(string tag) => EventReader.Values(Events("train"), tag).Single().Value.Messages(8)[0].Doubles(6);

    private List<EventReader.Message> Events(string kind) => EventReader.ReadFolder(Path.Combine(_folder, kind));

    private sealed class Progress(Action<StepResult> hear) : IProgress<StepResult>
    {
        public void Report(StepResult value) => hear(value);
    }

    private sealed class Saver(Action<FitRun>? act) : Callback
    {
        private FitRun? _run;

        public override void OnTrainBegin(FitRun run) => _run = run;

        public override void OnEpochEnd(EpochResult result) => act?.Invoke(_run!);
    }

    private sealed class Restorer(string path) : Callback
    {
        public override string Name => "AtEpochEnd";

        public override void OnTrainBegin(FitRun run) => run.RestoreState(path);
    }
}
