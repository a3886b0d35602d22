using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>A fully connected layer over the last axis: activation(x · kernel + bias).</summary>
public unsafe class Dense : UnaryLayer
{
    // Rows of a kernel gradient are dealt out in blocks that fill whole tiles of the matrix kernel.
    private const int GradientRowBlock = 24;
    private readonly bool _isTransposed;
    private readonly int _inputs;
    private readonly int _units;
    private readonly int _positions;
    private readonly Autoencoders.Activation _activation;
    private readonly AlignedBuffer _panels;
    private AlignedBuffer? _transposedPanels;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node and weights: kernel (in, units) and, unless left out, bias (units).</param>
    public Dense(LayerSlot slot)
        : this(slot, isTransposed: false)
    {
    }

    private protected Dense(LayerSlot slot, bool isTransposed)
        : base(slot)
    {
        _isTransposed = isTransposed;
        Kernel = Weights[0];
        Bias = Weights.Count > 1 ? Weights[1] : null;
        _inputs = Kernel.Shape[isTransposed ? 1 : 0];
        _units = Kernel.Shape[isTransposed ? 0 : 1];
        _positions = (int)InputShape.ElementCount / _inputs;
        _activation = Node.Activation;
        _panels = new AlignedBuffer(MatrixMultiply.PackedLength(_inputs, _units));
    }

    /// <summary>The kernel, (in, units).</summary>
    public Weight Kernel { get; }

    /// <summary>The bias, (units), or null for a layer without.</summary>
    public Weight? Bias { get; }

    // Glu reads two halves, so its input never shares memory with its output.
    private bool IsGated => _activation == Autoencoders.Activation.Glu;

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        input = input.Positions(_inputs);
        Matrix result = output.Positions(OutputShape.Last);
        Matrix sums = Keeps(batch.IsTraining) ? Sums(batch.Saved(Index)) : result;
        bool leavesLogits = batch.Settings.LeavesLogits(Index);
        if (leavesLogits)
            sums = result;
        MatrixMultiply.Multiply(input, _panels.Pointer, Bias is null ? null : Bias.Pointer, sums);
        if (!leavesLogits && _activation != Autoencoders.Activation.Linear)
        {
            for (int row = 0; row < sums.Rows; row++)
                Activations.Forward(_activation, sums.Row(row), result.Row(row), 0, 0);
        }

        CollectActivityPenalty(batch, output);
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        AddActivityPenaltyGradient(batch, output, outputGradient);
        Matrix gradient = outputGradient.Positions(OutputShape.Last);
        if (!batch.Settings.LeavesLogits(Index) && _activation != Autoencoders.Activation.Linear)
        {
            bool keeps = Keeps(true);
            Matrix sums = keeps ? Sums(batch.Saved(Index)) : default;
            Matrix result = output.Positions(OutputShape.Last);
            Matrix sumGradient = IsGated ? SumGradient(batch.Saved(Index)) : gradient;
            for (int row = 0; row < gradient.Rows; row++)
                Activations.Backward(_activation, keeps ? sums.Row(row) : default, result.Row(row), gradient.Row(row), sumGradient.Row(row), 0, 0);
            gradient = sumGradient;
        }

        if (!inputGradient.IsEmpty)
            MatrixMultiply.Multiply(gradient, _transposedPanels!.Pointer, null, inputGradient.Positions(_inputs));
    }

    /// <inheritdoc/>
    public override void WeightGradients(in GradientShare share, Matrix input, Matrix outputGradient)
    {
        if (!IsTrainable)
            return;
        Matrix gradient = IsGated ? SumGradient(share.Saved(Index)) : outputGradient.Positions(_units);
        Matrix inputs = input.Positions(_inputs);
        (Matrix rows, Matrix columns) = _isTransposed ? (gradient, inputs) : (inputs, gradient);
        (int firstRow, int rowCount) = share.Rows(rows.Columns, GradientRowBlock);
        if (rowCount > 0)
            MatrixMultiply.TransposeMultiply(rows, columns, firstRow, rowCount, new Matrix(share.At(Kernel), rows.Columns, columns.Columns, columns.Columns));
        (int firstUnit, int unitCount) = share.Rows(_units, MatrixMultiply.PanelWidth);
        if (Bias is not null && unitCount > 0)
            MatrixMultiply.ColumnSums(gradient, firstUnit, unitCount, share.At(Bias));
    }

    internal override bool CanLeaveLogits => true;

    internal override int ScratchLength(bool training)
    {
        if (!Keeps(training))
            return 0;
        int length = _positions * _units;
        return IsGated && training ? 2 * length : length;
    }

    internal override int PreparationTasks(bool training) =>
        MatrixMultiply.PanelCount(_units) + (training ? MatrixMultiply.PanelCount(_inputs) : 0);

    internal override void Prepare(int task, bool training)
    {
        int panels = MatrixMultiply.PanelCount(_units);
        (AlignedBuffer target, int panel) = task < panels ? (_panels, task) : (_transposedPanels!, task - panels);
        if (task < panels == _isTransposed)
            MatrixMultiply.PackTransposed(Kernel.AsMatrix(), target.Pointer, panel, 1);
        else
            MatrixMultiply.Pack(Kernel.AsMatrix(), target.Pointer, panel, 1);
    }

    internal override void Allocate(bool training)
    {
        if (training)
            _transposedPanels ??= new AlignedBuffer(MatrixMultiply.PackedLength(_units, _inputs));
    }

    private bool Keeps(bool training) => IsGated || (training && Activations.NeedsInput(_activation));

    // Each position of the scratch holds its sums and, for a gated activation in training, their gradient beside them.
    private Matrix Sums(Matrix saved) => Part(saved, 0);

    private Matrix SumGradient(Matrix saved) => Part(saved, 1);

    private Matrix Part(Matrix saved, int part)
    {
        int width = saved.Columns / _positions;
        return new Matrix(saved.Data + part * _units, saved.Rows * _positions, _units, width);
    }
}
