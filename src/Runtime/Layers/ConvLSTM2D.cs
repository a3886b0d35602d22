using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Long short-term memory over pictures.</summary>
/// <remarks>
/// Each position of each step of each sample has a record, as each step has in <see cref="LSTM"/>. The convolution of the input
/// is computed for all steps of a slice at once, that of the state sample by sample and step by step.
/// </remarks>
public sealed unsafe class ConvLSTM2D : UnaryLayer
{
    private readonly RecurrentFields _fields;
    private readonly LongShortTermGates _gates;
    private readonly KernelPasses _input;
    private readonly KernelPasses _recurrent;
    private readonly int _steps;
    private readonly int _filters;
    private readonly int _positions;
    private readonly int _inferenceLength;
    private readonly int _trainingLength;
    private readonly bool _returnsSequences;
    private readonly bool _goesBackwards;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights: kernel (kh, kw, in, 4 · filters), recurrent_kernel (kh, kw, filters, 4 · filters) and, unless left out, bias.</param>
    public ConvLSTM2D(LayerSlot slot)
        : base(slot)
    {
        _steps = InputShape[0];
        _filters = OutputShape.Last;
        (int height, int width) = (OutputShape[OutputShape.Rank - 3], OutputShape[OutputShape.Rank - 2]);
        _positions = height * width;
        _returnsSequences = Node.Number("ReturnSequences") != 0;
        _goesBackwards = Node.Number("GoBackwards") != 0;
        _gates = new LongShortTermGates(_filters, Node);
        _fields = RecurrentFields.Plan(ref _inferenceLength, _gates.Sizes, dropsState: false);
        _trainingLength = _inferenceLength;
        _fields.PlanTraining(ref _trainingLength, _gates.Sizes, InputShape.Last, dropsInput: false, dropsState: false, addsInputGradient: false);

        Shape kernel = Weights[0].Shape;
        _input = new KernelPasses(Weights[0], new WindowKernel(
            WindowAxis.None,
            WindowNumbers.Axis(Node, 0, InputShape[1], height, kernel[0]),
            WindowNumbers.Axis(Node, 1, InputShape[2], width, kernel[1]),
            InputShape.Last, 4 * _filters, Groups: 1));
        _recurrent = new KernelPasses(Weights[1], new WindowKernel(WindowAxis.None, SameSize(height, kernel[0]), SameSize(width, kernel[1]), _filters, 4 * _filters, Groups: 1));
        Bias = Weights.Count > 2 ? Weights[2] : null;
        if (Bias is not null && Node.Number("UnitForgetBias") != 0)
            Bias.Values.Slice(_filters, _filters).Fill(1);
    }

    /// <summary>The bias, four gates of one number a filter, or null for a layer without.</summary>
    public Weight? Bias { get; }

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        Matrix saved = batch.Saved(Index);
        _input.Forward.Compute(input.Positions(InputShape.Last), Bias is null ? null : Bias.Pointer, All(saved, _fields.Sums, 4 * _filters), default, batch.Scratch);
        for (int row = 0; row < output.Rows; row++)
        {
            for (int order = 0; order < _steps; order++)
            {
                RecurrentStep step = At(saved, row, Step(order));
                Copy(order == 0 ? default : At(saved, row, Step(order - 1)).All(_fields.State.First, _filters), step.All(_fields.Previous.First, _filters));
                Copy(order == 0 ? default : At(saved, row, Step(order - 1)).All(_fields.State.Second, _filters), step.All(_fields.Previous.Second, _filters));
                _recurrent.Forward.Compute(step.All(_fields.Previous.First, _filters), null, step.All(_fields.Values, 4 * _filters), default, batch.Scratch);
                _gates.Forward(step);
                if (!Out(output, row, order).IsEmpty)
                    Copy(step.All(_fields.State.First, _filters), Out(output, row, order));
            }
        }

        CollectActivityPenalty(batch, output);
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        AddActivityPenaltyGradient(batch, output, outputGradient);
        Matrix saved = batch.Saved(Index);
        var gates = new Span<float>(batch.Scratch, 4 * _filters);
        float* scratch = batch.Scratch + GateRoom;
        for (int row = 0; row < outputGradient.Rows; row++)
        {
            for (int order = _steps - 1; order >= 0; order--)
            {
                RecurrentStep step = At(saved, row, Step(order));
                Matrix state = step.All(_fields.Incoming.First, _filters);
                Copy(Out(outputGradient, row, order), state);
                Copy(order == _steps - 1 ? default : At(saved, row, Step(order + 1)).All(_fields.Back.Second, _filters), step.All(_fields.Incoming.Second, _filters));
                if (order < _steps - 1)
                    Add(At(saved, row, Step(order + 1)).All(_fields.Back.First, _filters), state);
                _gates.Backward(step, gates);
                _recurrent.Backward.Compute(step.All(_fields.Sums, 4 * _filters), null, step.All(_fields.Back.First, _filters), default, scratch);
            }
        }

        if (!inputGradient.IsEmpty)
            _input.Backward.Compute(All(saved, _fields.Sums, 4 * _filters), null, inputGradient.Positions(InputShape.Last), default, scratch);
    }

    /// <inheritdoc/>
    public override void WeightGradients(in GradientShare share, Matrix input, Matrix outputGradient)
    {
        if (!IsTrainable)
            return;
        Matrix saved = share.Saved(Index), gradient = All(saved, _fields.Sums, 4 * _filters);
        _input.Gradient.Compute(share, input.Positions(InputShape.Last), gradient, share.At(Weights[0]));
        _recurrent.Gradient.Compute(share, All(saved, _fields.Previous.First, _filters), gradient, share.At(Weights[1]));
        (int first, int count) = share.Rows(4 * _filters, MatrixMultiply.PanelWidth);
        if (Bias is not null && count > 0)
            MatrixMultiply.ColumnSums(gradient, first, count, share.At(Bias));
    }

    internal override int ScratchLength(bool training) => checked(_steps * _positions * (training ? _trainingLength : _inferenceLength));

    internal override int WorkerScratchLength(bool training)
    {
        int room = Math.Max(_input.ScratchLength(training), _recurrent.ScratchLength(training));
        return training ? checked(GateRoom + room) : room;
    }

    internal override void Allocate(bool training)
    {
        _input.Allocate(training);
        _recurrent.Allocate(training);
    }

    internal override int PreparationTasks(bool training) => _input.Tasks(training) + _recurrent.Tasks(training);

    internal override void Prepare(int task, bool training)
    {
        int inputTasks = _input.Tasks(training);
        if (task < inputTasks)
            _input.Prepare(task);
        else
            _recurrent.Prepare(task - inputTasks);
    }

    private int GateRoom => AlignedBuffer.PaddedStride(4 * _filters);

    private static WindowAxis SameSize(int length, int cells) => new(length, length, cells, Stride: 1, Dilation: 1, Before: (cells - 1) / 2);

    private int Step(int order) => _goesBackwards ? _steps - 1 - order : order;

    // A field of all positions, steps and samples.
    private Matrix All(Matrix saved, int field, int length) =>
        new(saved.Data + field, saved.Rows * _steps * _positions, length, saved.Columns / (_steps * _positions));

    // The records of one step of one sample, one a position.
    private RecurrentStep At(Matrix saved, int row, int step)
    {
        int record = saved.Columns / (_steps * _positions);
        return new RecurrentStep(_fields, saved.Data + ((long)row * saved.Stride) + ((long)step * _positions * record), _positions, record, isMasked: false);
    }

    // Where the state after a step comes out, one position a row: in the order of computation; only the last, unless all do.
    private Matrix Out(Matrix output, int row, int order)
    {
        if (!_returnsSequences && order < _steps - 1)
            return default;
        int place = _returnsSequences ? order : 0;
        return new Matrix(output.Data + ((long)row * output.Stride) + ((long)place * _positions * _filters), _positions, _filters);
    }

    private static void Copy(Matrix from, Matrix to)
    {
        for (int row = 0; row < to.Rows; row++)
        {
            if (from.IsEmpty)
                to.Row(row).Clear();
            else
                from.Row(row).CopyTo(to.Row(row));
        }
    }

    private static void Add(Matrix from, Matrix to)
    {
        for (int row = 0; row < to.Rows; row++)
            TensorPrimitives.Add(to.Row(row), from.Row(row), to.Row(row));
    }
}
