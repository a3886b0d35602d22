using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Engine;
using Autoencoders.Layers;
using Autoencoders.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>One layer by itself: forward, backward and weight gradients over a batch, sliced and shared out as asked.</summary>
internal sealed unsafe class LayerHarness
{
    private readonly OneLayerModel _model;
    private readonly int _slices;
    private readonly int _shares;

    public LayerHarness(Declaration line, Shape[] inputs, int slices = 1, int shares = 1)
    {
        _model = new OneLayerModel(line, inputs);
        _slices = slices;
        _shares = shares;
    }

    public Layer Layer => _model.Layers[0];

    /// <summary>Σ output · outputGradient is what is differentiated.</summary>
    /// <param name="inputs">For each input, one array a sample.</param>
    /// <param name="outputGradient">One array a sample.</param>
    /// <param name="training">Whether dropout and batch statistics are on.</param>
    /// <param name="needsInputGradient">Whether what lies before the layer learns.</param>
    public Pass Run(float[][][] inputs, float[][] outputGradient, bool training = true, bool needsInputGradient = true)
    {
        int rows = outputGradient.Length;
        var preparation = new Preparation(_model.Layers, training: true);
        preparation.Run(Teams.Get(1));
        var workspace = new Workspace(_model.GetArchitecture(), _model.Layers, rows, workers: 1, training: true);
        var settings = new BatchSettings { BatchSize = rows, IsTraining = training, Seed = 5, Step = 1, CollectsPenalties = true };
        List<AlignedBuffer> memory = [];
        Matrix[] x = [.. inputs.Select((input, at) => Fill(input, _model.GetArchitecture().Nodes[at].OutputShape!.Value, memory))];
        Matrix[] dx = [.. inputs.Select((input, at) => needsInputGradient ? Guarded(rows, _model.GetArchitecture().Nodes[at].OutputShape!.Value, memory) : default)];
        Matrix y = Guarded(rows, Layer.OutputShape, memory);
        Matrix dy = Fill(outputGradient, Layer.OutputShape, memory);
        var gradients = new AlignedBuffer(Math.Max(1, _model.ParameterCount));
        gradients.Span(0, (int)_model.ParameterCount).Fill(float.NaN);
        (int First, int Count)[] slices = [.. Enumerable.Range(0, _slices).Select(slice => (rows * slice / _slices, rows * (slice + 1) / _slices - rows * slice / _slices))];
        var whole = new BatchSlice(workspace, 0, rows, settings, worker: 0);

        foreach ((int first, int count) in slices)
            (Layer as BatchCoupledLayer)?.Measure(new BatchSlice(workspace, first, count, settings, 0), x[0].RowRange(first, count));
        if (training)
            (Layer as BatchCoupledLayer)?.Combine(whole);
        foreach ((int first, int count) in slices)
            Forward(new BatchSlice(workspace, first, count, settings, 0), x, y, first, count);
        foreach ((int first, int count) in slices)
            (Layer as BatchCoupledLayer)?.MeasureGradient(new BatchSlice(workspace, first, count, settings, 0), x[0].RowRange(first, count), y.RowRange(first, count), dy.RowRange(first, count));
        (Layer as BatchCoupledLayer)?.CombineGradient(whole);
        foreach ((int first, int count) in slices)
            Backward(new BatchSlice(workspace, first, count, settings, 0), x, dx, y, dy, first, count);
        for (int share = 0; share < _shares; share++)
            WeightGradients(new GradientShare(workspace, gradients.Pointer, rows, share, _shares, 0), x, dy);

        var pass = new Pass(
            Read(y),
            [.. dx.Select(Read)],
            Layer.Weights.ToDictionary(static weight => weight.Name, weight => gradients.Span(weight.Offset, weight.Length).ToArray()),
            workspace.RowPenalties);
        GC.KeepAlive(memory);
        return pass;
    }

    private void Forward(in BatchSlice batch, Matrix[] x, Matrix y, int first, int count)
    {
        if (Layer is SeveralInputsLayer several)
            several.Forward(batch, y.RowRange(first, count), [.. x.Select(input => input.RowRange(first, count))]);
        else
            ((UnaryLayer)Layer).Forward(batch, x[0].RowRange(first, count), y.RowRange(first, count));
    }

    private void Backward(in BatchSlice batch, Matrix[] x, Matrix[] dx, Matrix y, Matrix dy, int first, int count)
    {
        Matrix[] inputGradients = [.. dx.Select(gradient => gradient.IsEmpty ? default : gradient.RowRange(first, count))];
        if (Layer is SeveralInputsLayer several)
            several.Backward(batch, y.RowRange(first, count), dy.RowRange(first, count), [.. x.Select(input => input.RowRange(first, count))], inputGradients);
        else
            ((UnaryLayer)Layer).Backward(batch, x[0].RowRange(first, count), y.RowRange(first, count), dy.RowRange(first, count), inputGradients[0]);
    }

    private void WeightGradients(in GradientShare share, Matrix[] x, Matrix dy)
    {
        if (Layer is SeveralInputsLayer several)
            several.WeightGradients(share, dy, x);
        else
            ((UnaryLayer)Layer).WeightGradients(share, x[0], dy);
    }

    private static Matrix Fill(float[][] rows, Shape shape, List<AlignedBuffer> memory)
    {
        Matrix matrix = Guarded(rows.Length, shape, memory);
        for (int row = 0; row < rows.Length; row++)
            rows[row].CopyTo(matrix.Row(row));
        return matrix;
    }

    // As in a workspace: vectors are padded, other shapes lie dense. What nobody writes stays NaN and shows.
    private static Matrix Guarded(int rows, Shape shape, List<AlignedBuffer> memory)
    {
        int columns = (int)shape.ElementCount;
        int stride = shape.Rank == 1 ? AlignedBuffer.PaddedStride(columns) : columns;
        var buffer = new AlignedBuffer((long)rows * stride);
        buffer.Span(0, rows * stride).Fill(float.NaN);
        memory.Add(buffer);
        return new Matrix(buffer.Pointer, rows, columns, stride);
    }

    private static float[][] Read(Matrix matrix) => [.. Enumerable.Range(0, matrix.Rows).Select(row => matrix.Row(row).ToArray())];

    /// <summary>What a pass gave.</summary>
    internal sealed record Pass(float[][] Output, float[][][] InputGradients, Dictionary<string, float[]> WeightGradients, double[] Penalties);

    // The inputs in front, then the one layer, made by its rule and its class as the generator would.
    private sealed class OneLayerModel : Model
    {
        public OneLayerModel(Declaration line, Shape[] inputs)
            : base(Build(line, inputs), seed: 11)
        {
            int node = inputs.Length;
            Type type = typeof(Layer).Assembly.GetType("Autoencoders.Layers." + line.Kind, throwOnError: true)!;
            Add((Layer)Activator.CreateInstance(type, Slot(node))!);
        }

        public override void Forward(in BatchSlice batch) => throw new InvalidOperationException("The harness runs the layer itself.");

        public override void Backward(in BatchSlice batch) => throw new InvalidOperationException("The harness runs the layer itself.");

        public override void WeightGradients(in GradientShare share) => throw new InvalidOperationException("The harness runs the layer itself.");

        private static Architecture Build(Declaration line, Shape[] inputs)
        {
            LayerRule rule = LayerRules.Find(line.Kind)!;
            List<LayerNode> nodes = [.. inputs.Select(static (shape, at) => LayerNode.Input("input_" + (at + 1), 0, shape))];
            var blank = new LayerNode("layer", line.Kind, "Layer", 0, new EquatableArray<int>(Enumerable.Range(0, inputs.Length)), inputs[0], null)
            {
                InputShapes = new EquatableArray<Shape?>(inputs.Select(static shape => (Shape?)shape)),
                TakesSeveral = rule.TakesSeveral,
            };
            List<Issue> issues = [];
            var context = new LayerContext(line, null, blank, static () => "", (id, argument, message) => issues.Add(new Issue(id, 0, argument, message)));
            rule.Infer(context);
            nodes.Add(context.Node);
            return new Architecture("OneLayer", nodes, [new OutputPlan("layer", nodes.Count - 1, "Layer", null)], null, [], issues);
        }
    }
}
