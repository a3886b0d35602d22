using System;
using System.Collections.Generic;
using System.Threading;
using Autoencoders.Engine;
using Autoencoders.Layers;
using Autoencoders.Models;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>The base of every class marked <c>[Model]</c>: weights, training, evaluation, checkpoints.</summary>
/// <remarks>One computation runs at a time; calls from several threads wait for each other.</remarks>
public abstract class Model : Network
{
    private readonly List<Layer> _layers = [];
    private readonly AlignedBuffer _parameters;
    private readonly ulong _seed;
    private long _offset;

    /// <summary>Makes a model with fresh weights.</summary>
    /// <param name="architecture">What the model consists of.</param>
    /// <param name="seed">The same seed gives the same weights, to the bit.</param>
    protected Model(Architecture architecture, int seed)
        : base(architecture)
    {
        _seed = (ulong)seed;
        _parameters = new AlignedBuffer(architecture.ParameterCount);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> Layers => _layers;

    internal sealed override Lock Gate { get; } = new();

    internal AlignedBuffer Parameters => _parameters;

    /// <summary>Carries the gradient of the loss from the output back to the first layer with weights, for one slice of a batch.</summary>
    /// <param name="batch">The slice after the forward pass, with the output's gradient in its place.</param>
    public abstract void Backward(in BatchSlice batch);

    /// <summary>Computes one share of the gradient of every weight.</summary>
    /// <param name="share">Which rows of each weight to compute.</param>
    public abstract void WeightGradients(in GradientShare share);

    /// <summary>Trains the model to give back its inputs.</summary>
    /// <param name="inputs">Samples of the input's shape, which are the targets, too.</param>
    /// <param name="options">Epochs, batch size, optimizer, loss and more; Keras' defaults where they say nothing.</param>
    /// <param name="cancellationToken">Ends the training after the current step; the weights keep what was learnt.</param>
    /// <returns>The losses of each epoch.</returns>
    /// <exception cref="ArgumentException">Samples or options do not fit the model.</exception>
    /// <exception cref="TrainingCanceledException">The training was cancelled; it holds the history so far.</exception>
    /// <exception cref="NonFiniteLossException">The loss became infinite or not a number; the step is not taken.</exception>
    public History Fit(Samples inputs, FitOptions? options = null, CancellationToken cancellationToken = default) =>
        Fit(inputs, inputs, options, cancellationToken);

    /// <summary>Trains the model to give each input's target.</summary>
    /// <param name="inputs">Samples of the input's shape.</param>
    /// <param name="targets">Samples of the output's shape, one for each input.</param>
    /// <param name="options">Epochs, batch size, optimizer, loss and more; Keras' defaults where they say nothing.</param>
    /// <param name="cancellationToken">Ends the training after the current step; the weights keep what was learnt.</param>
    /// <returns>The losses of each epoch.</returns>
    /// <exception cref="ArgumentException">Samples or options do not fit the model.</exception>
    /// <exception cref="TrainingCanceledException">The training was cancelled; it holds the history so far.</exception>
    /// <exception cref="NonFiniteLossException">The loss became infinite or not a number; the step is not taken.</exception>
    public History Fit(Samples inputs, Samples targets, FitOptions? options = null, CancellationToken cancellationToken = default)
    {
        lock (Gate)
            return new FitLoop(this, inputs, targets, options ?? new FitOptions()).Run(cancellationToken);
    }

    /// <summary>The mean loss over samples, with penalties, with dropout and noise off.</summary>
    /// <param name="inputs">Samples of the input's shape.</param>
    /// <param name="loss">What is measured.</param>
    /// <param name="targets">Samples of the output's shape; the inputs by default.</param>
    /// <param name="threads">How many threads work; as many as there are cores by default. The bits do not depend on it.</param>
    /// <param name="cancellationToken">Ends the work between two batches.</param>
    /// <exception cref="ArgumentException">The samples do not fit the model, or there are none.</exception>
    public double Evaluate(Samples inputs, Loss loss, Samples? targets = null, int? threads = null, CancellationToken cancellationToken = default)
    {
        lock (Gate)
            return new Evaluator(this, loss, inputs, targets ?? inputs, threads).Run(cancellationToken);
    }

    /// <summary>Reads weights that <see cref="Network.Save"/> (or another tool, in Keras' layout) wrote.</summary>
    /// <param name="path">A safetensors file with a tensor for each weight.</param>
    /// <exception cref="CheckpointException">The file is damaged or of another model; the weights stay as they were.</exception>
    public void Load(string path)
    {
        SafetensorsFile file = Safetensors.Read(path);
        lock (Gate)
            WeightLoader.Load(this, file, path);
    }

    /// <summary>Registers a layer, in order.</summary>
    /// <typeparam name="T">The kind of layer.</typeparam>
    /// <param name="layer">The layer.</param>
    protected T Add<T>(T layer)
        where T : Layer
    {
        _layers.Add(layer);
        return layer;
    }

    /// <summary>Gives a layer its node and its initialised weights.</summary>
    /// <param name="node">The node's position in the architecture.</param>
    protected LayerSlot Slot(int node)
    {
        LayerNode layer = GetArchitecture().Nodes[node];
        var weights = new List<Weight>();
        foreach (WeightSpec spec in layer.Weights)
        {
            var weight = new Weight(layer.Name, spec, _parameters, _offset);
            Initializers.Fill(spec.Settings.Initializer, spec.Settings.Scale, spec.Shape, new RandomStream(_seed, (ulong)node, (ulong)weights.Count).NextUInt64(), weight.Values);
            weights.Add(weight);
            _offset += weight.Length;
        }

        return new LayerSlot(node, layer, weights);
    }
}
