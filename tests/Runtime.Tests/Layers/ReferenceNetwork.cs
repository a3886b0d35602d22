using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Engine;
using Autoencoders.Layers;
using Autoencoders.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>
/// A model's forward pass and training loss in double precision, written from the definitions. Random draws are those of the
/// model itself, at a step and seed: what a mask or noise does is checked, not which numbers are drawn.
/// </summary>
internal sealed class ReferenceNetwork
{
    private readonly Architecture _architecture;
    private readonly Dictionary<(int Node, int Row), double[]> _draws = [];

    public ReferenceNetwork(Model model, Samples inputs, int seed, bool training)
    {
        _architecture = model.GetArchitecture();
        Weights = model.Layers.SelectMany(static layer => layer.Weights).ToDictionary(
            static weight => weight.FullName, static weight => weight.Values.ToArray().Select(static value => (double)value).ToArray());
        if (training)
            Draw(model, inputs, seed);
    }

    /// <summary>The weights, to be changed at will.</summary>
    public Dictionary<string, double[]> Weights { get; }

    /// <summary>The mean loss with all penalties.</summary>
    public double Loss(Samples inputs, Samples targets, Loss loss)
    {
        double sum = 0;
        for (int row = 0; row < inputs.Count; row++)
        {
            (double[] output, double penalty) = Forward(inputs, row);
            sum += Distance(loss, output, Row(targets, row)) + penalty;
        }

        return sum / inputs.Count + WeightPenalties();
    }

    public double[] Output(Samples inputs, int row) => Forward(inputs, row).Output;

    private double WeightPenalties()
    {
        double sum = 0;
        foreach (LayerNode layer in _architecture.Nodes)
        {
            foreach (WeightSpec weight in layer.Weights)
            {
                double[] values = Weights[layer.Name + "." + weight.Name];
                sum += weight.Settings.L1 * values.Sum(Math.Abs) + weight.Settings.L2 * values.Sum(static value => value * value);
            }
        }

        return sum;
    }

    private (double[] Output, double Penalty) Forward(Samples inputs, int row)
    {
        var values = new double[_architecture.Nodes.Count][];
        values[0] = Row(inputs, row);
        double penalty = 0;
        for (int node = 1; node < values.Length; node++)
        {
            LayerNode layer = _architecture.Nodes[node];
            double[] x = values[layer.Inputs[0]];
            double[] y = values[node] = layer.Kind switch
            {
                "Dense" => Dense(layer, x),
                "Activation" => Activate(layer, x, layer.InputShape!.Value.Last),
                "Dropout" when _draws.Count > 0 => [.. x.Zip(_draws[(node, row)], static (value, factor) => value * factor)],
                "GaussianNoise" when _draws.Count > 0 => [.. x.Zip(_draws[(node, row)], static (value, noise) => value + noise)],
                _ => x,
            };
            if (layer.Kind == "Dense" && layer.Number("Contraction") is var contraction and > 0)
                penalty += contraction * SquaredSlopes(layer, x);
            penalty += layer.ActivityL1 * y.Sum(Math.Abs) + layer.ActivityL2 * y.Sum(static value => value * value);
        }

        return (values[_architecture.Output], penalty);
    }

    private double[] Dense(LayerNode layer, double[] x)
    {
        double[] kernel = Weights[layer.Name + ".kernel"];
        Weights.TryGetValue(layer.Name + ".bias", out double[]? bias);
        int inputs = layer.InputShape!.Value.Last;
        int units = kernel.Length / inputs;
        var sums = new double[x.Length / inputs * units];
        for (int i = 0; i < sums.Length; i++)
        {
            int position = i / units, unit = i % units;
            sums[i] = bias?[unit] ?? 0;
            for (int k = 0; k < inputs; k++)
                sums[i] += x[position * inputs + k] * kernel[k * units + unit];
        }

        return Activate(layer, sums, units);
    }

    // Σ (∂yⱼ/∂xᵢ)², by differences.
    private double SquaredSlopes(LayerNode layer, double[] x)
    {
        const double Step = 1e-4;
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            double[] above = Dense(layer, [.. x.Select((value, k) => k == i ? value + Step : value)]);
            double[] below = Dense(layer, [.. x.Select((value, k) => k == i ? value - Step : value)]);
            sum += above.Zip(below, static (a, b) => (a - b) / (2 * Step)).Sum(static slope => slope * slope);
        }

        return sum;
    }

    private static double[] Activate(LayerNode layer, double[] x, int axis)
    {
        bool hasNumbers = layer.Kind == "Activation";
        double threshold = hasNumbers ? layer.Number("Threshold") : 0, replacement = hasNumbers ? layer.Number("DefaultValue") : 0;
        return [.. x.Chunk(axis).SelectMany(row => ReferenceActivations.Of(layer.Activation, row, threshold, replacement))];
    }

    private static double Distance(Loss loss, double[] output, double[] target) => loss switch
    {
        MeanSquaredError => output.Zip(target, static (y, t) => (y - t) * (y - t)).Average(),
        MeanAbsoluteError => output.Zip(target, static (y, t) => Math.Abs(y - t)).Average(),
        BinaryCrossentropy => output.Zip(target, static (y, t) => -t * Math.Log(y) - (1 - t) * Math.Log(1 - y)).Average(),
        _ => throw new ArgumentException($"The oracle does not know {loss.Name}.", nameof(loss)),
    };

    private static double[] Row(Samples samples, int row)
    {
        var values = new float[samples.SampleLength];
        samples.CopyTo(row, values);
        return [.. values.Select(static value => (double)value)];
    }

    // Lets the model's own random layers draw, and sees what they make of ones (the mask) or of zeros (the noise).
    private void Draw(Model model, Samples inputs, int seed)
    {
        var workspace = new Workspace(_architecture, model.Layers, inputs.Count, workers: 1, training: true);
        new Preparation(model.Layers, training: true).Run(Teams.Get(1));
        var batch = new BatchSlice(
            workspace, 0, inputs.Count, new BatchSettings { BatchSize = inputs.Count, IsTraining = true, Seed = (ulong)seed, Step = 1 }, worker: 0);
        for (int node = 1; node < _architecture.Nodes.Count; node++)
        {
            string kind = _architecture.Nodes[node].Kind;
            if (kind is not ("Dropout" or "GaussianNoise"))
                continue;
            Matrix input = batch.Value(_architecture.Nodes[node].Inputs[0]);
            for (int row = 0; row < input.Rows; row++)
                input.Row(row).Fill(kind == "Dropout" ? 1 : 0);
            ((UnaryLayer)model.Layers[node - 1]).Forward(batch, input, batch.Value(node));
            for (int row = 0; row < input.Rows; row++)
                _draws[(node, row)] = [.. batch.Value(node).Row(row).ToArray().Select(static value => (double)value)];
        }
    }
}
