using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>A run of the memory that parameters or their gradients lie in.</summary>
internal delegate Span<float> NumberRun(long offset, int length);

/// <summary>What an optimizer does in a training: everything of a step but the gradients and the constraints, and the state for it.</summary>
/// <remarks>
/// <para>A step is <see cref="Begin"/>, <see cref="Gather"/> for every block, <see cref="CombineNorms"/> if <see cref="NeedsNorms"/>, and
/// <see cref="Move"/> for every block; where no norms are needed a block may be moved as soon as it is gathered. Blocks may be taken in any
/// order on any thread, with the same bits.</para>
/// <para>The order is that of Keras 3: accumulate, clip, decay, update, average; constraints are applied after all that.</para>
/// </remarks>
internal sealed class ParameterUpdate
{
    private readonly Optimizer _optimizer;
    private readonly IReadOnlyList<UpdatedWeight> _weights;
    private readonly NumberRun _parameters;
    private readonly NumberRun _gradients;
    private readonly UpdateBlock[] _blocks;
    private readonly AlignedBuffer[] _slots;
    private readonly AlignedBuffer? _accumulated;
    private readonly AlignedBuffer? _averages;
    private readonly GradientClip _clip;
    private readonly bool[] _decays;
    private readonly int _accumulationSteps;
    private long _steps;
    private long _iteration;
    private double _rate;
    private bool _isUpdating;

    /// <summary>Gets ready to train; the state is fresh.</summary>
    /// <param name="optimizer">The settings, of which the learning rate alone may change from step to step.</param>
    /// <param name="weights">What learns.</param>
    /// <param name="parameters">Where the weights lie.</param>
    /// <param name="gradients">Where their gradients lie, at the same offsets; what is done to gradients is done in place.</param>
    public ParameterUpdate(Optimizer optimizer, IReadOnlyList<UpdatedWeight> weights, NumberRun parameters, NumberRun gradients)
    {
        _optimizer = optimizer;
        _weights = weights;
        _parameters = parameters;
        _gradients = gradients;
        _blocks = UpdateBlock.Of(weights, out long length);
        _slots = [.. Enumerable.Range(0, optimizer.SlotCount).Select(_ => new AlignedBuffer(length))];
        for (int slot = 0; slot < _slots.Length; slot++)
        {
            if (optimizer.InitialSlot(slot) is not 0 and float initial)
                _slots[slot].Span(0, (int)length).Fill(initial);
        }

        _accumulationSteps = optimizer.GradientAccumulationSteps ?? 1;
        _accumulated = _accumulationSteps > 1 ? new AlignedBuffer(length) : null;
        _averages = optimizer.UseExponentialMovingAverage ? new AlignedBuffer(length) : null;
        _clip = new GradientClip(optimizer, _blocks);
        _decays = [.. weights.Select(weight => optimizer.WeightDecay > 0 && !optimizer.ExcludedFromWeightDecay.Any(part => weight.Name.Contains(part, StringComparison.Ordinal)))];
    }

    /// <summary>The runs that the weights are updated in.</summary>
    public IReadOnlyList<UpdateBlock> Blocks => _blocks;

    /// <summary>Whether no block can be moved before all are gathered.</summary>
    public bool NeedsNorms => _isUpdating && _clip.NeedsNorms;

    /// <summary>Begins a step.</summary>
    public void Begin()
    {
        _rate = _optimizer.RateAt(_steps);
        if (!double.IsFinite(_rate) || _rate < 0)
            throw new InvalidOperationException(FormattableString.Invariant($"A learning rate is a finite number, at least 0; the schedule gave {_rate} for iteration {_steps}."));
        _iteration = _steps / _accumulationSteps + 1;
        _steps++;
        _isUpdating = _steps % _accumulationSteps == 0;
    }

    /// <summary>Adds the penalties' gradients to a block's and those of the steps before, and measures the sum for clipping.</summary>
    public void Gather(int index)
    {
        UpdateBlock block = _blocks[index];
        Span<float> gradients = _gradients(block.Offset, block.Length);
        WeightPenalty.AddGradient(_weights[block.Weight].Settings, _parameters(block.Offset, block.Length), gradients);
        if (_accumulated is not null)
            Accumulate(gradients, block.In(_accumulated));
        if (NeedsNorms)
            _clip.Measure(index, gradients);
    }

    /// <summary>Makes what clipping needs of what was measured.</summary>
    public void CombineNorms() => _clip.Combine();

    /// <summary>Moves a block's parameters, if this step updates, and their averages.</summary>
    public void Move(int index)
    {
        UpdateBlock block = _blocks[index];
        Span<float> parameters = _parameters(block.Offset, block.Length);
        if (_isUpdating)
        {
            Span<float> gradients = _gradients(block.Offset, block.Length);
            _clip.Apply(index, gradients);
            if (_decays[block.Weight])
                Elementwise.Map(new Decay((float)(_optimizer.WeightDecay.GetValueOrDefault() * _rate)), parameters, parameters);
            _optimizer.Update(new OptimizerStep
            {
                Parameters = parameters,
                Gradients = gradients,
                Slot0 = _slots.Length > 0 ? block.In(_slots[0]) : default,
                Slot1 = _slots.Length > 1 ? block.In(_slots[1]) : default,
                Slot2 = _slots.Length > 2 ? block.In(_slots[2]) : default,
                Iteration = _iteration,
                LearningRate = _rate,
            });
        }

        if (_averages is not null)
            Average(parameters, block.In(_averages));
    }

    /// <summary>Ends the training: averages, if kept, take the weights' place.</summary>
    public void FinishTraining()
    {
        if (_averages is null || _steps == 0)
            return;
        foreach (UpdateBlock block in _blocks)
            block.In(_averages).CopyTo(_parameters(block.Offset, block.Length));
    }

    /// <summary>Keeps everything besides weights and settings that a training needs to go on to the same bits.</summary>
    public void Save(TrainingState state)
    {
        state.Set("optimizer_steps", (double)_steps);
        foreach ((string key, AlignedBuffer buffer, UpdatedWeight weight, long offset) in State())
            state.Set(key, (ReadOnlySpan<float>)buffer.Span(offset, weight.Length));
    }

    /// <summary>Goes on where <see cref="Save"/> was called.</summary>
    /// <exception cref="CheckpointException">The state is of another optimizer or model; nothing was changed.</exception>
    public void Load(TrainingState state)
    {
        double steps = state.Doubles("optimizer_steps", 1)[0];
        if (!(steps >= 0 && steps == Math.Floor(steps)))
            throw new CheckpointException(state.Source, FormattableString.Invariant($"it says that {steps} steps were taken."));
        foreach ((string key, _, UpdatedWeight weight, _) in State())
            state.Floats(key, weight.Length);

        _steps = (long)steps;
        foreach ((string key, AlignedBuffer buffer, UpdatedWeight weight, long offset) in State())
            state.Floats(key, weight.Length).CopyTo(buffer.Span(offset, weight.Length));
    }

    private IEnumerable<(string Key, AlignedBuffer Buffer, UpdatedWeight Weight, long Offset)> State()
    {
        var buffers = new List<(string Name, AlignedBuffer Buffer)>();
        for (int slot = 0; slot < _slots.Length; slot++)
            buffers.Add(($"slot{slot}", _slots[slot]));
        if (_accumulated is not null)
            buffers.Add(("accumulated", _accumulated));
        if (_averages is not null)
            buffers.Add(("average", _averages));
        return
            from buffer in buffers
            from block in _blocks
            where block.Start == 0
            let weight = _weights[block.Weight]
            select ($"{buffer.Name}/{weight.Name}", buffer.Buffer, weight, block.StateOffset);
    }

    private void Accumulate(Span<float> gradients, Span<float> sums)
    {
        TensorPrimitives.Add(gradients, sums, gradients);
        if (_isUpdating)
        {
            TensorPrimitives.Divide(gradients, _accumulationSteps, gradients);
            sums.Clear();
        }
        else
        {
            gradients.CopyTo(sums);
        }
    }

    // As in Keras: the first update's weights are the first average, and steps without an update count as well.
    private void Average(Span<float> parameters, Span<float> averages)
    {
        if (_iteration == 1)
            parameters.CopyTo(averages);
        else
            Elementwise.Map(new Follow((float)(1 - _optimizer.MovingAverageMomentum)), averages, parameters, averages);
        if (_optimizer.MovingAverageOverwriteFrequency is { } frequency && _iteration % frequency == 0)
            averages.CopyTo(parameters);
    }

    // Adding −λη·w keeps the digits that 1 − λη would lose.
    private readonly struct Decay(float share) : IFunction
    {
        public T Of<T>(T w)
            where T : struct, ILanes<T> => T.MultiplyAdd(w, T.All(-share), w);
    }

    private readonly struct Follow(float fresh) : IFunction2
    {
        public T Of<T>(T average, T w)
            where T : struct, ILanes<T> => T.MultiplyAdd(w - average, T.All(fresh), average);
    }
}
