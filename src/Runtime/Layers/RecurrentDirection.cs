using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>One way through the sequence, with weights of its own: forward over the steps, and back over them.</summary>
internal sealed unsafe class RecurrentDirection
{
    private readonly PackedKernel _packedKernel;
    private readonly RecurrentCell _cell;
    private readonly int _steps;
    private readonly int _inputs;
    private readonly bool _startsAtEnd;

    public RecurrentDirection(Weight kernel, RecurrentCell cell, RecurrentFields fields, int steps, bool startsAtEnd)
    {
        _cell = cell;
        Fields = fields;
        _steps = steps;
        _inputs = kernel.Shape[0];
        _startsAtEnd = startsAtEnd;
        _packedKernel = new PackedKernel(kernel, kernel.Shape[1]);
    }

    public RecurrentFields Fields { get; }

    public PackedKernel[] Kernels => [_packedKernel, .. _cell.Kernels];

    /// <summary>The step that is computed last.</summary>
    public int LastStep => Step(_steps - 1);

    /// <summary>A field of all samples and steps.</summary>
    public Matrix All(Matrix saved, int field, int length) =>
        new(saved.Data + field, saved.Rows * _steps, length, saved.Columns / _steps);

    /// <summary>The records of one step.</summary>
    public RecurrentStep At(Matrix saved, int step, bool isMasked) =>
        new(Fields, saved.Data + ((long)step * (saved.Columns / _steps)), saved.Rows, saved.Stride, isMasked);

    /// <summary>Makes the states of all steps.</summary>
    /// <param name="input">The sequences, or nothing where they lie masked in the records.</param>
    /// <param name="saved">The records.</param>
    /// <param name="initial">Each state before the first step; empty for zeros.</param>
    /// <param name="isMasked">Whether the records hold a mask of the state.</param>
    public void Forward(Matrix input, Matrix saved, ReadOnlySpan<Matrix> initial, bool isMasked)
    {
        Matrix x = input.IsEmpty ? All(saved, Fields.MaskedInput, _inputs) : input.Positions(_inputs);
        _packedKernel.Multiply(x, _cell.InputBias, All(saved, Fields.Sums, _cell.Gates * _cell.Units));
        for (int order = 0; order < _steps; order++)
        {
            RecurrentStep step = At(saved, Step(order), isMasked);
            for (int state = 0; state < _cell.States; state++)
            {
                Matrix from = order == 0 ? initial[state] : At(saved, Step(order - 1), isMasked).All(Part(Fields.State, state), _cell.Units);
                Copy(from, step.All(Part(Fields.Previous, state), _cell.Units));
            }

            Enter(step);
            _cell.Forward(step);
        }
    }

    /// <summary>Carries the gradient by the states, of which the first holds what comes from the output, back to weights and input.</summary>
    /// <param name="saved">The records.</param>
    /// <param name="scratch">Room for all gates of one sample.</param>
    /// <param name="inputGradient">Receives the gradient by the (masked) input, one step a row; may be empty.</param>
    /// <param name="initialGradient">Each receives the gradient by a state before the first step; may be empty.</param>
    /// <param name="isMasked">Whether the records hold a mask of the state.</param>
    public void Backward(Matrix saved, Span<float> scratch, Matrix inputGradient, ReadOnlySpan<Matrix> initialGradient, bool isMasked)
    {
        for (int order = _steps - 1; order >= 0; order--)
        {
            RecurrentStep step = At(saved, Step(order), isMasked);
            for (int state = 0; state < _cell.States; state++)
            {
                Matrix from = order == _steps - 1 ? default : At(saved, Step(order + 1), isMasked).All(Part(Fields.Back, state), _cell.Units);
                Matrix incoming = step.All(Part(Fields.Incoming, state), _cell.Units);
                if (state > 0)
                    Copy(from, incoming);
                for (int row = 0; state == 0 && row < from.Rows; row++)
                    TensorPrimitives.Add(incoming.Row(row), from.Row(row), incoming.Row(row));
            }

            _cell.Backward(step, scratch);
        }

        for (int state = 0; state < _cell.States; state++)
        {
            if (!initialGradient[state].IsEmpty)
                Copy(At(saved, Step(0), isMasked).All(Part(Fields.Back, state), _cell.Units), initialGradient[state]);
        }

        if (!inputGradient.IsEmpty)
            _packedKernel.MultiplyTransposed(All(saved, Fields.Sums, _cell.Gates * _cell.Units), inputGradient);
    }

    /// <summary>Computes one share of the gradients of the direction's weights.</summary>
    /// <param name="share">The share.</param>
    /// <param name="input">The sequences, or nothing where they lie masked in the records.</param>
    /// <param name="saved">The records.</param>
    public void WeightGradients(in GradientShare share, Matrix input, Matrix saved)
    {
        Matrix x = input.IsEmpty ? All(saved, Fields.MaskedInput, _inputs) : input.Positions(_inputs);
        _packedKernel.Gradient(share, x, All(saved, Fields.Sums, _cell.Gates * _cell.Units));
        _cell.WeightGradients(share, new RecurrentStep(Fields, saved.Data, saved.Rows * _steps, saved.Columns / _steps, isMasked: false));
    }

    private static int Part((int First, int Second) pair, int state) => state == 0 ? pair.First : pair.Second;

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

    private int Step(int order) => _startsAtEnd ? _steps - 1 - order : order;

    private void Enter(in RecurrentStep step)
    {
        if (Fields.Entering == Fields.Previous.First)
            return;
        for (int row = 0; row < step.Rows; row++)
        {
            Span<float> previous = step.Row(row, Fields.Previous.First, _cell.Units);
            Span<float> entering = step.Row(row, Fields.Entering, _cell.Units);
            if (step.IsMasked)
                TensorPrimitives.Multiply(previous, step.Row(row, Fields.Mask, _cell.Units), entering);
            else
                previous.CopyTo(entering);
        }
    }
}
