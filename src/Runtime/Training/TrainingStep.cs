using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;
using Autoencoders.Engine;
using Autoencoders.Layers;

namespace Autoencoders.Training;

/// <summary>One step of training: forward and backward over a batch, the weights' gradients, the optimizer. It allocates nothing.</summary>
/// <remarks>
/// Phases with a barrier between them. (1) The weights are laid out for the kernels; at the start, so that a step
/// computes with whatever changed them before. (2) Slices of the batch: gather, forward, loss, backward. (3) Shares of every
/// weight gradient, each element summed over the rows of the batch in order, and the penalties on weights. (4) Blocks of
/// the parameter buffer: the penalties' gradients and the optimizer. (5) What constraints ask for, if any. Which thread takes which piece does not matter to a
/// single bit.
/// </remarks>
internal sealed unsafe class TrainingStep : ITrainingSession
{
    private readonly ModelBase _model;
    private readonly SampleSet _samples;
    private readonly SampleReader _reader;
    private readonly OutputLoss[] _outputs;
    private readonly OutputMetrics _metrics;
    private readonly double[] _rowTerms;
    private readonly float[][] _activationRoom;
    private readonly IReadOnlyList<int> _inputNodes;
    private readonly ParameterUpdate _update;
    private readonly WorkerTeam _team;
    private readonly Workspace _workspace;
    private readonly Preparation _preparation;
    private readonly BatchSettings _settings;
    private readonly AlignedBuffer _gradients;
    private readonly TrainedWeight[] _trained;
    private readonly WeightBounds _bounds;
    private readonly double[] _blockPenalties;
    private readonly double[] _rowLosses;
    private readonly float[][] _targetRoom;
    private readonly BatchCoupledLayer[] _coupled;
    private readonly BatchCoupledLayer[] _coupledBackward;
    private readonly Action<int, int> _forwardPhase;
    private readonly Action<int, int> _turnPhase;
    private readonly Action<int, int> _backwardPhase;
    private readonly Action<int, int> _gradientPhase;
    private readonly Action<int, int> _updatePhase;
    private readonly Action<int, int> _movePhase;
    private readonly Action<int, int> _boundPhase;
    private readonly int[] _rows;
    private readonly int _shareCount;
    private int _batchSize;
    private int _sliceRows;
    private int _stage;

    public TrainingStep(ModelBase model, SampleSet samples, FitOptions options)
        : this(model, samples, Math.Min(options.BatchSize, samples.Count), options)
    {
    }

    public TrainingStep(ModelBase model, SampleSet samples, int batchSize, FitOptions options)
    {
        _model = model;
        _samples = samples;
        _reader = new SampleReader(samples, options);
        _outputs = OutputLoss.Of(model, options, samples);
        _metrics = OutputMetrics.Of(model, options, samples, _outputs);
        _team = Teams.Get(options.Threads);
        _shareCount = 8 * _team.Threads;
        Architecture architecture = model.GetArchitecture();
        _inputNodes = architecture.Inputs;
        _preparation = new Preparation(model.Layers, training: true);
        _workspace = new Workspace(architecture, model.Layers, batchSize, _team.Threads, training: true);
        _settings = new BatchSettings
        {
            IsTraining = true,
            CollectsPenalties = true,
            LogitsLayers = [.. _outputs.Select(static output => output.LogitsLayer)],
            Seed = (ulong)options.Seed,
        };
        _gradients = new AlignedBuffer(model.GradientLength);
        _trained = [.. Trained(model)];
        _update = new ParameterUpdate(options.Optimizer, [.. _trained.Select(static one => one.ToUpdate())], model.Parameters.Span, _gradients.Span);
        _bounds = new WeightBounds(model.Parameters, _trained.Select(static one => one.Weight));
        _blockPenalties = new double[_update.Blocks.Count];
        _rowLosses = new double[batchSize];
        _rowTerms = new double[batchSize * _metrics.Length];
        _activationRoom = [.. Enumerable.Range(0, _team.Threads).Select(_ => new float[_metrics.RoomLength])];
        _rows = new int[batchSize];
        _targetRoom = [.. Enumerable.Range(0, _team.Threads).Select(_ => new float[_outputs.Max(static output => output.TargetLength)])];
        _coupled = [.. model.Layers.OfType<BatchCoupledLayer>().Where(static layer => layer.Node.IsLive)];
        _coupledBackward = [.. _coupled.Where(layer => architecture.NeedsGradient(layer.Index)).Reverse()];
        _forwardPhase = RunForward;
        _turnPhase = RunTurn;
        _backwardPhase = RunBackward;
        _gradientPhase = RunGradients;
        _updatePhase = RunUpdate;
        _movePhase = (block, _) => _update.Move(block);
        _boundPhase = (task, _) => _bounds.Run(task);
    }

    /// <summary>d(loss)/d(weight) of the last step, penalties included, in the order of the parameter buffer.</summary>
    internal AlignedBuffer Gradients => _gradients;

    /// <summary>Takes one step over the given samples.</summary>
    /// <param name="rows">The samples' positions.</param>
    /// <returns>The mean loss before the step, with penalties; when it is not finite the weights were left alone.</returns>
    public double Run(ReadOnlySpan<int> rows)
    {
        rows.CopyTo(_rows);
        _batchSize = rows.Length;
        _settings.BatchSize = rows.Length;
        _settings.Step++;
        Array.Clear(_workspace.RowPenalties);
        _preparation.Run(_team);

        // Two slices a thread even out what the threads are given; whole tiles of rows keep the kernels full.
        _sliceRows = Math.Max(8, (rows.Length / (2 * _team.Threads) + 7) / 8 * 8);
        RunStages();
        double sum = 0;
        for (int row = 0; row < _batchSize; row++)
            sum += _rowLosses[row] + _workspace.RowPenalties[row];
        double loss = sum / _batchSize;
        if (!double.IsFinite(loss))
            return loss;

        _team.Run(_shareCount + _update.Blocks.Count, _gradientPhase);
        foreach (double penalty in _blockPenalties)
            loss += penalty;
        if (!double.IsFinite(loss))
            return loss;
        Update();
        if (_bounds.Tasks > 0)
            _team.Run(_bounds.Tasks, _boundPhase);
        foreach (BatchCoupledLayer layer in _coupled)
            layer.FinishStep();
        return loss;
    }

    // The passes are cut where a layer needs the whole batch; the turn from forward to backward needs no barrier.
    private void RunStages()
    {
        int slices = (_batchSize + _sliceRows - 1) / _sliceRows;
        var whole = new BatchSlice(_workspace, 0, _batchSize, _settings, worker: 0);
        for (_stage = 0; _stage < _coupled.Length; _stage++)
        {
            _team.Run(slices, _forwardPhase);
            _coupled[_stage].Combine(whole.EachStep(_coupled[_stage].Steps));
        }

        _team.Run(slices, _turnPhase);
        for (_stage = 1; _stage <= _coupledBackward.Length; _stage++)
        {
            _coupledBackward[_stage - 1].CombineGradient(whole.EachStep(_coupledBackward[_stage - 1].Steps));
            _team.Run(slices, _backwardPhase);
        }
    }

    OutputMetrics ITrainingSession.Metrics => _metrics;

    ReadOnlySpan<double> ITrainingSession.Terms(int row) => _rowTerms.AsSpan(row * _metrics.Length, _metrics.Length);

    // It works on the model's own weights, and holds nothing but memory.
    void ITrainingSession.Synchronize()
    {
    }

    void ITrainingSession.Reload()
    {
    }

    void ITrainingSession.Finish() => _update.FinishTraining();

    void ITrainingSession.Save(TrainingState state)
    {
        state.Set("step", (double)_settings.Step);
        _update.Save(state);
    }

    void ITrainingSession.Load(TrainingState state)
    {
        _update.Load(state);
        _settings.Step = (long)state.Doubles("step", 1)[0];
    }

    void IDisposable.Dispose()
    {
    }

    private BatchSlice Slice(int slice, int worker, int stage)
    {
        int first = slice * _sliceRows;
        return new BatchSlice(_workspace, first, Math.Min(_sliceRows, _batchSize - first), _settings, worker, stage);
    }

    private void RunForward(int slice, int worker)
    {
        BatchSlice batch = Slice(slice, worker, _stage);
        for (int at = 0; _stage == 0 && at < _inputNodes.Count; at++)
        {
            Matrix input = batch.Value(_inputNodes[at]);
            for (int row = 0; row < batch.RowCount; row++)
                _reader.ReadInput(at, _rows[batch.FirstRow + row], _settings.Step, batch.FirstRow + row, input.Row(row));
        }

        _model.Forward(batch);
    }

    private void RunTurn(int slice, int worker)
    {
        RunForward(slice, worker);
        BatchSlice batch = Slice(slice, worker, stage: 0);
        float scale = 1f / _batchSize;
        for (int row = 0; row < batch.RowCount; row++)
        {
            int at = batch.FirstRow + row;
            double loss = 0;
            foreach (OutputLoss output in _outputs)
                loss += Measure(batch, output, row, scale, worker);
            _rowLosses[at] = loss;
        }

        _model.Backward(batch);
    }

    // The metrics come first: the slope may take the place of the output.
    private double Measure(in BatchSlice batch, OutputLoss output, int row, float scale, int worker)
    {
        int at = batch.FirstRow + row;
        float weight = _samples.WeightOf(_rows[at]);
        ReadOnlySpan<float> values = batch.Value(output.Node).Row(row);
        ReadOnlySpan<float> target = Target(batch, output, row, worker);
        Span<double> terms = _rowTerms.AsSpan(at * _metrics.Length, _metrics.Length);
        _metrics.Measure(output.Position, values, target, weight, terms, _activationRoom[worker]);
        double loss = output.Of(values, target, batch.Gradient(output.Node).Row(row), scale * weight);
        _metrics.KeepLoss(output.Position, loss, weight, terms);
        return weight * output.Weight * loss;
    }

    private ReadOnlySpan<float> Target(in BatchSlice batch, OutputLoss output, int row, int worker)
    {
        if (_reader.IsInput(output.Position))
            return batch.Value(output.InputNode).Row(row);
        Span<float> target = _targetRoom[worker].AsSpan(0, output.TargetLength);
        _reader.ReadTarget(output.Position, _rows[batch.FirstRow + row], _settings.Step, batch.FirstRow + row, target);
        return target;
    }

    private void RunBackward(int slice, int worker) => _model.Backward(Slice(slice, worker, _stage));

    private void RunGradients(int task, int worker)
    {
        if (task < _shareCount)
            _model.WeightGradients(new GradientShare(_workspace, _gradients.Pointer, _batchSize, task, _shareCount, worker));
        else
            SumPenalty(task - _shareCount);
    }

    private void SumPenalty(int index)
    {
        UpdateBlock block = _update.Blocks[index];
        _blockPenalties[index] = WeightPenalty.Of(_trained[block.Weight].Weight.Spec.Settings, _model.Parameters.Span(block.Offset, block.Length));
    }

    private void Update()
    {
        _update.Begin();
        _team.Run(_update.Blocks.Count, _updatePhase);
        if (!_update.NeedsNorms)
            return;
        _update.CombineNorms();
        _team.Run(_update.Blocks.Count, _movePhase);
    }

    private void RunUpdate(int index, int worker)
    {
        Collect(_update.Blocks[index]);
        _update.Gather(index);
        if (!_update.NeedsNorms)
            _update.Move(index);
    }

    // The gradient of a shared weight is the sum of what each layer left, in the order of the layers.
    private void Collect(UpdateBlock block)
    {
        Span<float> gradients = _gradients.Span(block.Offset, block.Length);
        TrainedWeight trained = _trained[block.Weight];
        if (!trained.IsOwnerReached)
            gradients.Clear();
        foreach (Weight lent in trained.Lent)
            TensorPrimitives.Add(gradients, _gradients.Span(lent.GradientOffset + block.Start, block.Length), gradients);
    }

    private static IEnumerable<TrainedWeight> Trained(ModelBase model)
    {
        IReadOnlyCollection<int> learning = model.GetArchitecture().Learning();
        ILookup<string, (Layer Layer, Weight Weight)> users = model.Layers.SelectMany(static layer => layer.Weights.Select(weight => (layer, weight))).ToLookup(static user => user.weight.FullName);
        foreach ((Layer owner, Weight weight) in users.SelectMany(static all => all).Where(static user => !user.Weight.IsBorrowed && user.Weight.Spec.IsTrainable && user.Layer.IsTrainable))
        {
            Weight[] lent = [.. users[weight.FullName].Where(user => user.Weight.IsBorrowed && learning.Contains(user.Layer.Index) && user.Layer.IsTrainable).Select(static user => user.Weight)];
            bool isReached = learning.Contains(owner.Index);
            if (isReached || lent.Length > 0)
                yield return new TrainedWeight(weight, isReached, lent);
        }
    }

    private readonly record struct TrainedWeight(Weight Weight, bool IsOwnerReached, Weight[] Lent)
    {
        public UpdatedWeight ToUpdate() => new(Weight.FullName, Weight.Offset, Weight.Length, Weight.Spec.Settings);
    }
}
