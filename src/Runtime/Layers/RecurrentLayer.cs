using System;
using System.Linq;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>A layer that reads a sequence step by step, from one end or from both.</summary>
/// <remarks>Each step of each sample has a record; all that belongs to one step of a slice is computed at once.</remarks>
public abstract unsafe class RecurrentLayer : SeveralInputsLayer
{
    private readonly RecurrentDirection[] _directions;
    private readonly PackedKernel[] _kernels;
    private readonly int _steps;
    private readonly int _features;
    private readonly int _gates;
    private readonly int _states;
    private readonly float _dropout;
    private readonly float _recurrentDropout;
    private readonly bool _returnsSequences;
    private readonly bool _goesBackwards;
    private readonly MergeMode _merge;
    private readonly int _inferenceLength;
    private readonly int _trainingLength;

    private protected RecurrentLayer(LayerSlot slot, Func<Models.LayerNode, Weight, Weight?, RecurrentCell> makeCell)
        : base(slot)
    {
        _steps = InputShape[0];
        _features = InputShape[1];
        _dropout = Node.Number("Dropout");
        _recurrentDropout = Node.Number("RecurrentDropout");
        _returnsSequences = Node.Number("ReturnSequences") != 0;
        _goesBackwards = Node.Number("GoBackwards") != 0;
        _merge = (MergeMode)(int)Node.Number("MergeMode");
        bool isBidirectional = Node.Number("Bidirectional") != 0;
        bool hasBias = Node.Number("UseBias") != 0;
        _directions = new RecurrentDirection[isBidirectional ? 2 : 1];
        var cells = new RecurrentCell[_directions.Length];
        for (int direction = 0; direction < _directions.Length; direction++)
        {
            int first = direction * (hasBias ? 3 : 2);
            cells[direction] = makeCell(Node, Weights[first + 1], hasBias ? Weights[first + 2] : null);
            var fields = RecurrentFields.Plan(ref _inferenceLength, cells[direction].Sizes, _recurrentDropout > 0);
            _directions[direction] = new RecurrentDirection(Weights[first], cells[direction], fields, _steps, _goesBackwards != (direction == 1));
        }

        _trainingLength = _inferenceLength;
        for (int direction = 0; direction < _directions.Length; direction++)
            _directions[direction].Fields.PlanTraining(ref _trainingLength, cells[direction].Sizes, _features, _dropout > 0, _recurrentDropout > 0, direction > 0);
        Units = cells[0].Units;
        _states = cells[0].States;
        _gates = cells[0].Gates * Units;
        _kernels = [.. _directions.SelectMany(static direction => direction.Kernels)];
    }

    /// <summary>The size of the state.</summary>
    private protected int Units { get; }

    private bool Drops => _dropout > 0 || _recurrentDropout > 0;

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix output, ReadOnlySpan<Matrix> inputs)
    {
        Matrix saved = batch.Saved(Index);
        bool drops = Drops && batch.IsTraining;
        for (int row = 0; drops && row < saved.Rows; row++)
            DropInput(batch, row, inputs[0].Row(row), saved);
        Span<Matrix> initial = stackalloc Matrix[RecurrentFields.MostStates];
        for (int at = 0; at < _directions.Length; at++)
        {
            InitialStates(inputs, at, initial);
            _directions[at].Forward(drops && _dropout > 0 ? default : inputs[0], saved, initial, drops && _recurrentDropout > 0);
        }

        for (int row = 0; row < output.Rows; row++)
            Merge(row, saved, output.Row(row));
        CollectActivityPenalty(batch, output);
    }

    /// <inheritdoc/>
    public override void Backward(
        in BatchSlice batch, Matrix output, Matrix outputGradient, ReadOnlySpan<Matrix> inputs, ReadOnlySpan<Matrix> inputGradients)
    {
        AddActivityPenaltyGradient(batch, output, outputGradient);
        Matrix saved = batch.Saved(Index);
        bool drops = Drops && batch.IsTraining;
        for (int row = 0; row < outputGradient.Rows; row++)
            Unmerge(row, saved, outputGradient.Row(row));
        Span<Matrix> initial = stackalloc Matrix[RecurrentFields.MostStates];
        for (int at = 0; at < _directions.Length; at++)
        {
            InitialStates(inputGradients, at, initial);
            Matrix target = inputGradients[0].IsEmpty ? default : InputGradient(at, saved, inputGradients[0]);
            _directions[at].Backward(saved, new Span<float>(batch.Scratch, _gates), target, initial, drops && _recurrentDropout > 0);
        }

        for (int row = 0; row < inputGradients[0].Rows; row++)
            FinishInputGradient(batch, row, saved, inputGradients[0], drops && _dropout > 0);
    }

    /// <inheritdoc/>
    public override void WeightGradients(in GradientShare share, Matrix outputGradient, ReadOnlySpan<Matrix> inputs)
    {
        if (!IsTrainable)
            return;
        foreach (RecurrentDirection direction in _directions)
            direction.WeightGradients(share, _dropout > 0 ? default : inputs[0], share.Saved(Index));
    }

    internal override int ScratchLength(bool training) => checked(_steps * (training ? _trainingLength : _inferenceLength));

    internal override int WorkerScratchLength(bool training) => training ? Math.Max(_gates, Drops ? _directions.Length * (_features + Units) : 0) : 0;

    internal override void Allocate(bool training) => PackedKernel.Allocate(_kernels, training);

    internal override int PreparationTasks(bool training) => PackedKernel.Tasks(_kernels, training);

    internal override void Prepare(int task, bool training) => PackedKernel.Prepare(_kernels, task, training);

    // What was given for each state, or its gradient: the part of this direction. Nothing stands for zeros.
    private void InitialStates(ReadOnlySpan<Matrix> inputs, int direction, Span<Matrix> states)
    {
        for (int state = 0; state < states.Length; state++)
        {
            Matrix given = state < _states && state + 1 < inputs.Length ? inputs[state + 1] : default;
            states[state] = given.IsEmpty ? default : new Matrix(given.Data + (direction * Units), given.Rows, Units, given.Stride);
        }
    }

    private Matrix InputGradient(int direction, Matrix saved, Matrix inputGradient) =>
        direction == 0 ? inputGradient.Positions(_features) : _directions[direction].All(saved, _directions[direction].Fields.InputGradient, _features);

    private Span<float> State(int direction, Matrix saved, int step, int row) =>
        _directions[direction].At(saved, step, isMasked: false).Row(row, _directions[direction].Fields.State.First, Units);

    private Span<float> Incoming(int direction, Matrix saved, int step, int row) =>
        _directions[direction].At(saved, step, isMasked: false).Row(row, _directions[direction].Fields.Incoming.First, Units);

    // The step whose state comes out at a place of the output.
    private int StepOf(int direction, int place) =>
        !_returnsSequences ? _directions[direction].LastStep : _goesBackwards ? _steps - 1 - place : place;

    private void Merge(int row, Matrix saved, Span<float> output)
    {
        int width = OutputShape.Last;
        for (int place = 0; place < output.Length / width; place++)
        {
            Span<float> target = output.Slice(place * width, width);
            ReadOnlySpan<float> forward = State(0, saved, StepOf(0, place), row);
            forward.CopyTo(target);
            if (_directions.Length == 1)
                continue;
            ReadOnlySpan<float> backward = State(1, saved, StepOf(1, place), row);
            switch (_merge)
            {
                case MergeMode.Concatenate: backward.CopyTo(target[Units..]); break;
                case MergeMode.Multiply: TensorPrimitives.Multiply(forward, backward, target); break;
                default: TensorPrimitives.Add(forward, backward, target); break;
            }

            if (_merge == MergeMode.Average)
                TensorPrimitives.Multiply(target, 0.5f, target);
        }
    }

    // Each step's state receives what comes from the output: nothing where only the last one comes out.
    private void Unmerge(int row, Matrix saved, ReadOnlySpan<float> gradient)
    {
        int width = OutputShape.Last;
        for (int direction = 0; direction < _directions.Length; direction++)
        {
            for (int step = 0; !_returnsSequences && step < _steps; step++)
                Incoming(direction, saved, step, row).Clear();
            for (int place = 0; place < gradient.Length / width; place++)
            {
                ReadOnlySpan<float> source = gradient.Slice(place * width + (width > Units ? direction * Units : 0), Units);
                Span<float> target = Incoming(direction, saved, StepOf(direction, place), row);
                source.CopyTo(target);
                if (_merge == MergeMode.Average)
                    TensorPrimitives.Multiply(target, 0.5f, target);
                if (_merge == MergeMode.Multiply)
                    TensorPrimitives.Multiply(target, State(1 - direction, saved, StepOf(1 - direction, place), row), target);
            }
        }
    }

    // For each direction a mask of the input and one of the state; the same numbers whenever they are asked for.
    private Span<float> Masks(in BatchSlice batch, int row)
    {
        var masks = new Span<float>(batch.Scratch, _directions.Length * (_features + Units));
        RandomStream random = batch.Random(Index, row);
        random.FillUniform(masks);
        for (int i = 0; i < masks.Length; i++)
        {
            float rate = i % (_features + Units) < _features ? _dropout : _recurrentDropout;
            masks[i] = masks[i] < rate ? 0 : 1 / (1 - rate);
        }

        return masks;
    }

    private void DropInput(in BatchSlice batch, int row, ReadOnlySpan<float> input, Matrix saved)
    {
        Span<float> masks = Masks(batch, row);
        for (int direction = 0; direction < _directions.Length; direction++)
        {
            Span<float> mask = masks.Slice(direction * (_features + Units), _features + Units);
            RecurrentFields fields = _directions[direction].Fields;
            for (int step = 0; step < _steps; step++)
            {
                RecurrentStep records = _directions[direction].At(saved, step, isMasked: true);
                if (_dropout > 0)
                    TensorPrimitives.Multiply(input.Slice(step * _features, _features), mask[.._features], records.Row(row, fields.MaskedInput, _features));
                if (_recurrentDropout > 0)
                    mask[_features..].CopyTo(records.Row(row, fields.Mask, Units));
            }
        }
    }

    // Masks what each direction gave and adds it up.
    private void FinishInputGradient(in BatchSlice batch, int row, Matrix saved, Matrix inputGradient, bool drops)
    {
        Span<float> masks = drops ? Masks(batch, row) : default;
        for (int direction = 0; direction < _directions.Length; direction++)
        {
            for (int step = 0; step < _steps; step++)
            {
                Span<float> sum = inputGradient.Row(row).Slice(step * _features, _features);
                Span<float> part = direction == 0 ? sum : _directions[direction].At(saved, step, isMasked: false).Row(row, _directions[direction].Fields.InputGradient, _features);
                if (drops)
                    TensorPrimitives.Multiply(part, masks.Slice(direction * (_features + Units), _features), part);
                if (direction > 0)
                    TensorPrimitives.Add(sum, part, sum);
            }
        }
    }
}
