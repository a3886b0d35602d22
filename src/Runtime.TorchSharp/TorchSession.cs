using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Autoencoders.Training;
using TorchSharp;
using TorchSharp.Modules;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>A training with TorchSharp: PyTorch computes forward and backward, the losses and the optimizer are the library's own.</summary>
/// <remarks>
/// What makes a TorchSharp loop slow is left out. All parameters are views of one flat tensor, so the optimizer is one pass over one
/// span; gradients are asked for rather than accumulated, so none are zeroed; batches are gathered into one buffer; and every tensor
/// of a step dies with the step's scope, none is left to a finalizer.
/// </remarks>
internal sealed class TorchSession : ITrainingSession
{
    /// <summary>Held by whoever draws: PyTorch has one generator for the whole process, and two trainings at once would take numbers from each other.</summary>
    internal static readonly Lock Chance = new();

    private readonly ModelBase _model;
    private readonly ITorchNetwork _network;
    private readonly SampleReader _reader;
    private readonly OutputMetrics _metrics;
    private readonly double[] _terms;
    private readonly FitOptions _options;
    private readonly torch.Device _device;
    private readonly IReadOnlyList<WeightLink> _links;
    private readonly FlatParameters _flat;
    private readonly HostLoss[] _losses;
    private readonly BatchBuffer[] _inputs;
    private readonly WeightBound[] _bounds;
    private readonly torch.nn.Module[] _frozen;
    private long _step;

    public TorchSession(ModelBase model, ITorchNetwork network, SampleSet samples, int batchSize, FitOptions options, torch.Device device)
    {
        _model = model;
        _network = network;
        _options = options;
        _device = device;
        torch.set_num_threads(options.Threads ?? ThreadCount(model, options));
        _links = network.Links(model);
        foreach (WeightLink link in _links)
            link.ToTensor();
        network.Module.to(device);
        _links = network.Links(model);
        _flat = new FlatParameters(Learning(model, _links), device, options.Optimizer);
        _reader = new SampleReader(samples, options);
        OutputLoss[] losses = OutputLoss.Of(model, options, samples);
        _metrics = OutputMetrics.Of(model, options, samples, losses);
        _terms = new double[batchSize * _metrics.Length];
        _losses = [.. losses.Select(loss => new HostLoss(loss, samples, _reader, _metrics, _terms))];
        _inputs = [.. samples.Inputs.Select((input, at) => new BatchBuffer(input, _reader, at))];

        // As in Keras, a frozen layer runs as outside training.
        HashSet<string> frozen = [.. model.Layers.Where(static layer => !layer.IsTrainable && layer.Weights.Count > 0).Select(static layer => layer.Name)];
        _frozen = [.. network.Module.named_children().Where(child => frozen.Contains(child.name)).Select(static child => child.module)];
        _bounds = [.. _flat.Links.Select(static link => link.Weight).Where(static weight => weight.Spec.Settings.Constraint is not null).Select(weight => WeightBound.Of(model.Parameters, weight))];
    }

    public OutputMetrics Metrics => _metrics;

    public ReadOnlySpan<double> Terms(int row) => _terms.AsSpan(row * _metrics.Length, _metrics.Length);

    public double Run(ReadOnlySpan<int> rows)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        _step++;

        _network.Module.train();
        foreach (torch.nn.Module module in _frozen)
            module.eval();
        var batch = new Tensor[_inputs.Length];
        for (int at = 0; at < batch.Length; at++)
            batch[at] = _inputs[at].Gather(rows, _step, _device);
        Tensor[] outputs;
        lock (Chance)
        {
            // Dropout and noise depend on the step alone, so that a training can go on in the middle.
            torch.manual_seed(unchecked(_options.Seed * 1_000_003L + _step));
            outputs = _network.Run(batch);
        }

        double loss = 0;
        var sources = new List<Tensor>();
        var gradients = new List<Tensor>();
        for (int at = 0; at < outputs.Length; at++)
        {
            loss += _losses[at].Measure(outputs[at], rows, _step, _device, out Tensor gradient);
            Add(outputs[at], gradient);
        }

        if (_network.Penalty is { } penalty)
        {
            loss += Number(penalty);
            Add(penalty, torch.ones_like(penalty));
        }

        loss += _flat.PenaltyOnWeights();
        if (!double.IsFinite(loss))
            return loss;
        if (sources.Count > 0)
            _flat.TakeGradients(torch.autograd.grad(sources, _flat.Tensors, gradients));
        _flat.Step();
        Bound();
        return loss;

        // What hangs on no weight that learns has no slope.
        void Add(Tensor source, Tensor gradient)
        {
            if (!source.requires_grad)
                return;
            sources.Add(source);
            gradients.Add(gradient);
        }
    }

    public void Synchronize()
    {
        foreach (WeightLink link in _links)
            link.ToWeight();
    }

    public void Reload()
    {
        foreach (WeightLink link in _links)
        {
            link.ToTensor();
            _flat.Reload(link);
        }
    }

    public void Finish() => _flat.FinishTraining();

    public void Save(TrainingState state)
    {
        state.Set("step", (double)_step);
        _flat.Update.Save(state);
    }

    public void Load(TrainingState state)
    {
        _flat.Update.Load(state);
        _step = (long)state.Doubles("step", 1)[0];
    }

    public void Dispose()
    {
        foreach (BatchBuffer input in _inputs)
            input.Dispose();
        foreach (HostLoss loss in _losses)
            loss.Dispose();
        _flat.Dispose();
        _network.Dispose();
    }

    // Constraints are about the axes of Keras' layout, so the few weights that have one go back and forth.
    private void Bound()
    {
        foreach (WeightBound bound in _bounds)
        {
            WeightLink link = _flat.Links.First(link => ReferenceEquals(link.Weight, bound.Weight));
            link.ToWeight();
            for (int task = 0; task < bound.Tasks; task++)
                bound.Run(task);
            link.ToTensor();
            _flat.Reload(link);
        }
    }

    private static WeightLink[] Learning(ModelBase model, IReadOnlyList<WeightLink> links)
    {
        IReadOnlyCollection<int> learning = model.GetArchitecture().Learning();
        HashSet<string> names = [.. model.Layers.Where(layer => layer.IsTrainable && learning.Contains(layer.Index)).SelectMany(static layer => layer.Weights).Where(static weight => weight.Spec.IsTrainable).Select(static weight => weight.FullName)];
        foreach (WeightLink link in links.Where(link => link.Tensor is Parameter && !names.Contains(link.Weight.FullName)))
            link.Tensor.requires_grad = false;
        return [.. links.Where(link => names.Contains(link.Weight.FullName))];
    }

    private static double Number(Tensor scalar)
    {
        Span<float> value = stackalloc float[1];
        TensorMemory.Read(scalar, value);
        return value[0];
    }

    // Threads that wait for each other cost more than a small step does.
    private static int ThreadCount(ModelBase model, FitOptions options) =>
        model.GetArchitecture().MultiplyAdds * (double)options.BatchSize < 2e7 ? 1 : Environment.ProcessorCount;
}
