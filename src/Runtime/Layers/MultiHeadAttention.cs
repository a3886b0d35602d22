using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Scaled dot-product attention with several heads, of a sequence to itself or to another.</summary>
/// <remarks>
/// Projections, attention weights and the gradients by the projections are kept for each sample; a sample's numbers depend on
/// that sample only. The gradients of the weights are summed sample by sample.
/// </remarks>
public sealed unsafe class MultiHeadAttention : SeveralInputsLayer
{
    private readonly Projection _query;
    private readonly Projection _key;
    private readonly Projection _value;
    private readonly Projection _output;
    private readonly PackedKernel[] _kernels;
    private readonly int _heads;
    private readonly int _steps;
    private readonly int _others;
    private readonly int _keySize;
    private readonly int _valueSize;
    private readonly float _dropout;
    private readonly bool _isCausal;
    private readonly bool _isMasked;

    // Which input gives key and value: the query itself, or the one behind it.
    private readonly int _context;
    private readonly AlignedBuffer _ones;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights: kernel and, unless left out, bias of query, key, value and output.</param>
    public MultiHeadAttention(LayerSlot slot)
        : base(slot)
    {
        bool hasBias = Node.Number("UseBias") != 0;
        int each = hasBias ? 2 : 1;
        _heads = Weights[0].Shape[1];
        _keySize = Weights[0].Shape[2];
        _valueSize = Weights[2 * each].Shape[2];
        _steps = InputShape[0];
        _isMasked = Node.Number("Mask") != 0;
        _context = Node.InputShapes.Count - (_isMasked ? 2 : 1);
        _others = Node.InputShapes[_context]!.Value[0];
        _dropout = Node.Number("Dropout");
        _isCausal = Node.Number("UseCausalMask") != 0;
        _query = new Projection(Weights[0], hasBias ? Weights[1] : null, _heads * _keySize);
        _key = new Projection(Weights[each], hasBias ? Weights[each + 1] : null, _heads * _keySize);
        _value = new Projection(Weights[2 * each], hasBias ? Weights[2 * each + 1] : null, _heads * _valueSize);
        _output = new Projection(Weights[3 * each], hasBias ? Weights[3 * each + 1] : null, OutputShape.Last);
        _kernels = [_query.Packed, _key.Packed, _value.Packed, _output.Packed];
        _ones = new AlignedBuffer(Math.Max(_steps, _others));
        _ones.Span(0, (int)_ones.Length).Fill(1);
    }

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix output, ReadOnlySpan<Matrix> inputs)
    {
        for (int row = 0; row < output.Rows; row++)
        {
            Sample sample = At(batch.Saved(Index), row);
            Matrix context = Sequence(inputs[_context], row, _others);
            _query.Apply(Sequence(inputs[0], row, _steps), sample.Query);
            _key.Apply(context, sample.Key);
            _value.Apply(context, sample.Value);
            bool drops = _dropout > 0 && batch.IsTraining;
            if (drops)
                DrawMask(batch, row, new Span<float>(sample.Mask, _heads * _steps * _others));
            for (int head = 0; head < _heads; head++)
                Head(sample, head, Allowed(inputs, row), batch.Scratch, drops).Forward(Part(sample.Mixed, head, _valueSize));
            _output.Apply(sample.Mixed, Sequence(output, row, _steps));
        }
    }

    /// <inheritdoc/>
    public override void Backward(
        in BatchSlice batch, Matrix output, Matrix outputGradient, ReadOnlySpan<Matrix> inputs, ReadOnlySpan<Matrix> inputGradients)
    {
        float* room = batch.Scratch + HeadRoom;
        var mixedGradient = new Matrix(room, _steps, _heads * _valueSize);
        float* sum = room + (_steps * _heads * _valueSize);
        for (int row = 0; row < output.Rows; row++)
        {
            Sample sample = At(batch.Saved(Index), row);
            _output.Packed.MultiplyTransposed(Sequence(outputGradient, row, _steps), mixedGradient);
            for (int head = 0; head < _heads; head++)
            {
                Head(sample, head, Allowed(inputs, row), batch.Scratch, _dropout > 0 && batch.IsTraining).Backward(
                    Part(mixedGradient, head, _valueSize),
                    Part(sample.QueryGradient, head, _keySize),
                    Part(sample.KeyGradient, head, _keySize),
                    Part(sample.ValueGradient, head, _valueSize));
            }

            if (!inputGradients[0].IsEmpty)
                _query.Packed.MultiplyTransposed(sample.QueryGradient, Sequence(inputGradients[0], row, _steps));
            if (_isMasked && !inputGradients[^1].IsEmpty)
                inputGradients[^1].Row(row).Clear();
            if (inputGradients[_context].IsEmpty)
                continue;
            Matrix target = Sequence(inputGradients[_context], row, _others);
            var part = new Matrix(sum, _others, target.Columns);
            _key.Packed.MultiplyTransposed(sample.KeyGradient, _context > 0 ? target : part);
            if (_context == 0)
                Add(part, target);
            _value.Packed.MultiplyTransposed(sample.ValueGradient, part);
            Add(part, target);
        }
    }

    /// <inheritdoc/>
    public override void WeightGradients(in GradientShare share, Matrix outputGradient, ReadOnlySpan<Matrix> inputs)
    {
        if (!IsTrainable)
            return;
        for (int row = 0; row < outputGradient.Rows; row++)
        {
            Sample sample = At(share.Saved(Index), row);
            Matrix context = Sequence(inputs[_context], row, _others);
            bool adds = row > 0;
            _query.Gradient(share, Sequence(inputs[0], row, _steps), sample.QueryGradient, _ones.Pointer, adds);
            _key.Gradient(share, context, sample.KeyGradient, _ones.Pointer, adds);
            _value.Gradient(share, context, sample.ValueGradient, _ones.Pointer, adds);
            _output.Gradient(share, sample.Mixed, Sequence(outputGradient, row, _steps), _ones.Pointer, adds);
        }
    }

    internal override int ScratchLength(bool training)
    {
        int keys = _heads * _keySize, values = _heads * _valueSize, weights = checked(_heads * _steps * _others);
        int projections = checked((_steps * keys) + (_others * (keys + values)));
        int length = checked(projections + weights + (_steps * values));
        return !training ? length : checked(length + projections + (_dropout > 0 ? weights : 0));
    }

    internal override int WorkerScratchLength(bool training)
    {
        int features = Math.Max(InputShape[1], Node.InputShapes[_context]!.Value[1]);
        return checked(HeadRoom + (training ? (_steps * _heads * _valueSize) + (_others * features) : 0));
    }

    internal override void Allocate(bool training) => PackedKernel.Allocate(_kernels, training);

    internal override int PreparationTasks(bool training) => PackedKernel.Tasks(_kernels, training);

    internal override void Prepare(int task, bool training) => PackedKernel.Prepare(_kernels, task, training);

    private int HeadRoom => checked((int)AttentionHead.PanelLength(_others, _keySize, _valueSize) + (_steps * _others));

    private static Matrix Sequence(Matrix rows, int row, int steps) => new(rows.Data + ((long)row * rows.Stride), steps, rows.Columns / steps);

    private static Matrix Part(Matrix heads, int head, int size) => new(heads.Data + (head * size), heads.Rows, size, heads.Stride);

    private static void Add(Matrix from, Matrix to)
    {
        for (int row = 0; row < to.Rows; row++)
            TensorPrimitives.Add(from.Row(row), to.Row(row), to.Row(row));
    }

    // A row for each step, or one for all.
    private Matrix Allowed(ReadOnlySpan<Matrix> inputs, int row) =>
        !_isMasked ? default : Sequence(inputs[^1], row, inputs[^1].Columns / _others);

    private AttentionHead Head(in Sample sample, int head, Matrix allowed, float* scratch, bool drops) => new()
    {
        Query = Part(sample.Query, head, _keySize),
        Key = Part(sample.Key, head, _keySize),
        Value = Part(sample.Value, head, _valueSize),
        Weights = new Matrix(sample.Weights + (head * _steps * _others), _steps, _others),
        Mask = drops ? new Matrix(sample.Mask + (head * _steps * _others), _steps, _others) : default,
        Allowed = allowed,
        Panels = scratch,
        Room = new Matrix(scratch + AttentionHead.PanelLength(_others, _keySize, _valueSize), _steps, _others),
        IsCausal = _isCausal,
    };

    private void DrawMask(in BatchSlice batch, int row, Span<float> mask)
    {
        RandomStream random = batch.Random(Index, row);
        random.FillUniform(mask);
        for (int i = 0; i < mask.Length; i++)
            mask[i] = mask[i] < _dropout ? 0 : 1 / (1 - _dropout);
    }

    // The gradients and the mask come last: they exist while training only.
    private Sample At(Matrix saved, int row)
    {
        float* at = saved.Data + ((long)row * saved.Stride);
        int keys = _heads * _keySize, values = _heads * _valueSize, weights = _heads * _steps * _others;
        return new Sample
        {
            Query = Take(ref at, _steps, keys),
            Key = Take(ref at, _others, keys),
            Value = Take(ref at, _others, values),
            Mixed = Take(ref at, _steps, values),
            Weights = Take(ref at, 1, weights).Data,
            QueryGradient = Take(ref at, _steps, keys),
            KeyGradient = Take(ref at, _others, keys),
            ValueGradient = Take(ref at, _others, values),
            Mask = at,
        };
    }

    private static Matrix Take(ref float* at, int rows, int columns)
    {
        var matrix = new Matrix(at, rows, columns);
        at += rows * columns;
        return matrix;
    }

    // What one sample keeps: a step a row, the heads side by side.
    private struct Sample
    {
        public Matrix Query, Key, Value, Mixed, QueryGradient, KeyGradient, ValueGradient;
        public float* Weights, Mask;
    }

    // A product with a weight of several axes, seen as a matrix.
    private sealed class Projection(Weight kernel, Weight? bias, int columns)
    {
        public PackedKernel Packed { get; } = new(kernel, columns);

        public void Apply(Matrix x, Matrix y) => Packed.Multiply(x, bias is null ? null : bias.Pointer, y);

        public void Gradient(in GradientShare share, Matrix x, Matrix gradient, float* ones, bool adds)
        {
            Packed.Gradient(share, x, gradient, adds);
            (int first, int count) = share.Rows(columns, MatrixMultiply.PanelWidth);
            if (bias is null || count == 0)
                return;
            var part = new Matrix(gradient.Data + first, gradient.Rows, count, gradient.Stride);
            MatrixMultiply.TransposeMultiply(new Matrix(ones, x.Rows, 1), part, 0, 1, new Matrix(share.At(bias) + first, 1, count), adds);
        }
    }
}
