using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Autoencoders.Engine;
using Autoencoders.Layers;
using Autoencoders.Models;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>What every class marked <c>[Model]</c> has: weights, training, evaluation, checkpoints.</summary>
/// <remarks>One computation runs at a time; calls from several threads wait for each other.</remarks>
public abstract class ModelBase : Network
{
    private readonly List<Layer> _layers = [];
    private readonly AlignedBuffer _parameters;
    private readonly ulong _seed;
    private readonly ModelBase? _source;
    private long _offset;
    private long _gradientOffset;

    /// <summary>Makes a model with fresh weights.</summary>
    /// <param name="architecture">What the model consists of.</param>
    /// <param name="seed">The same seed gives the same weights, to the bit.</param>
    private protected ModelBase(Architecture architecture, int seed)
        : this(architecture, null, seed)
    {
    }

    /// <summary>Makes a model for chosen sizes, with fresh weights or with those of the same model for other sizes.</summary>
    /// <param name="architecture">What the model consists of.</param>
    /// <param name="source">The model whose weights this one takes, where they are; null for fresh ones.</param>
    /// <param name="seed">The same seed gives the same weights, to the bit.</param>
    private protected ModelBase(Architecture architecture, ModelBase? source, int seed)
        : base(architecture)
    {
        _seed = (ulong)seed;
        _source = source;
        _parameters = source?._parameters ?? new AlignedBuffer(architecture.ParameterCount);
        _gradientOffset = source?._gradientOffset ?? architecture.ParameterCount;
        Gate = source?.Gate ?? new Lock();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Layer> Layers => _layers;

    internal sealed override Lock Gate { get; }

    internal AlignedBuffer Parameters => _parameters;

    /// <summary>How many numbers the gradients take: one for each weight, and one more for each further layer that shares it.</summary>
    internal long GradientLength => _gradientOffset;

    /// <summary>Carries the gradient of the loss from the output back to the first layer with weights, for one slice of a batch.</summary>
    /// <param name="batch">The slice after the forward pass, with the output's gradient in its place.</param>
    public abstract void Backward(in BatchSlice batch);

    /// <summary>Computes one share of the gradient of every weight.</summary>
    /// <param name="share">Which rows of each weight to compute.</param>
    public abstract void WeightGradients(in GradientShare share);

    /// <summary>Trains the model on samples of any number of inputs and outputs.</summary>
    /// <param name="inputs">Samples for each input, in the model's order.</param>
    /// <param name="targets">Samples for each output, in the model's order; what stands among the inputs, too, is not read twice.</param>
    /// <param name="validation">Inputs and targets on which each epoch is measured, or null.</param>
    /// <param name="options">Epochs, batch size, optimizer, losses and more.</param>
    /// <param name="cancellationToken">Ends the training after the current step; the weights keep what was learnt.</param>
    protected History FitAll(
        Samples[] inputs, Samples[] targets, (Samples[] Inputs, Samples[] Targets)? validation, FitOptions options, CancellationToken cancellationToken)
    {
        lock (Gate)
            return Fitting.Run(this, new SampleSet(inputs, targets), validation is { } given ? new SampleSet(given.Inputs, given.Targets) : null, options, cancellationToken);
    }

    /// <summary>Trains on a stream of batches, which another thread reads ahead. Each epoch goes through it from its beginning, or takes it on by <see cref="FitOptions.StepsPerEpoch"/> batches.</summary>
    /// <param name="batches">The batches, each a step; none has more samples than the first. What makes them must not use this model, which is busy.</param>
    /// <param name="options">Epochs, optimizer, loss and more; the batch size is the stream's.</param>
    /// <param name="cancellationToken">Ends the training after the current step; the weights keep what was learnt.</param>
    /// <returns>The losses of each epoch.</returns>
    /// <exception cref="ArgumentException">Batches or options do not fit the model, or there are no batches.</exception>
    /// <exception cref="DataStreamException">The stream threw, or a batch is not like the first; the model keeps the weights of its last step.</exception>
    public History Fit(IEnumerable<Batch> batches, FitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        lock (Gate)
            return Fitting.Run(this, BatchFeed.Of(batches), options ?? new FitOptions(), cancellationToken);
    }

    /// <summary>Trains on an asynchronous stream of batches, as on one that is not.</summary>
    /// <param name="batches">The batches, each a step; none has more samples than the first. What makes them must not use this model, which is busy.</param>
    /// <param name="options">Epochs, optimizer, loss and more; the batch size is the stream's.</param>
    /// <param name="cancellationToken">Ends the training after the current step; the weights keep what was learnt.</param>
    /// <returns>The losses of each epoch.</returns>
    /// <exception cref="ArgumentException">Batches or options do not fit the model, or there are no batches.</exception>
    /// <exception cref="DataStreamException">The stream threw, or a batch is not like the first; the model keeps the weights of its last step.</exception>
    public History Fit(IAsyncEnumerable<Batch> batches, FitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        lock (Gate)
            return Fitting.Run(this, BatchFeed.Of(batches), options ?? new FitOptions(), cancellationToken);
    }

    /// <summary>The mean loss, and metrics, over samples of any number of inputs and outputs.</summary>
    /// <param name="inputs">Samples for each input, in the model's order.</param>
    /// <param name="targets">Samples for each output, in the model's order.</param>
    /// <param name="options">The losses and their weights, metrics, the samples' weights, and the number of threads.</param>
    /// <param name="cancellationToken">Ends the work between two slices.</param>
    protected Evaluation EvaluateAll(Samples[] inputs, Samples[] targets, FitOptions options, CancellationToken cancellationToken)
    {
        lock (Gate)
            return Fitting.Evaluate(this, new SampleSet(inputs, targets), options, cancellationToken);
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
        if (_source?._layers.Find(other => other.Index == node) is { } twin)
            return new LayerSlot(node, layer, twin.Weights, twin);
        var weights = new List<Weight>();
        foreach (WeightSpec spec in layer.Weights)
            weights.Add(spec.Owner is null ? Fresh(layer.Name, spec, new RandomStream(_seed, (ulong)node, (ulong)weights.Count)) : Lent(spec));
        Layer? owner = layer.Weights.Count > 0 && layer.Weights.All(static weight => weight.Owner is not null) ? OwnerOf(layer.Weights[0].Owner!) : null;
        return new LayerSlot(node, layer, weights, owner?.Node.Kind == layer.Kind ? owner : null);
    }

    private Weight Fresh(string layer, WeightSpec spec, RandomStream random)
    {
        var weight = new Weight(layer, spec, _parameters, _offset);
        Initializers.Fill(spec.Settings.Initializer, spec.Settings.Scale, spec.Shape, random.NextUInt64(), weight.Values);
        _offset += weight.Length;
        return weight;
    }

    private Weight Lent(WeightSpec spec)
    {
        Weight lent = OwnerOf(spec.Owner!).Weights.First(weight => weight.Name == spec.Name).Lend(spec, _gradientOffset);
        _gradientOffset += lent.Length;
        return lent;
    }

    private Layer OwnerOf(string layer) => _layers.First(other => other.Name == layer);
}
