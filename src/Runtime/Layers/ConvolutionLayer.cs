using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>What all convolutions share: bias, activation and penalty around a linear step, channels last.</summary>
public abstract unsafe class ConvolutionLayer : UnaryLayer
{
    private readonly Autoencoders.Activation _activation;
    private readonly int _channels;
    private readonly int _positions;

    private protected ConvolutionLayer(LayerSlot slot)
        : base(slot)
    {
        _activation = Node.Activation;
        Bias = Weights[^1].Name == "bias" ? Weights[^1] : null;
        _positions = (int)OutputShape.ElementCount / OutputShape.Last;
        _channels = IsGated ? 2 * OutputShape.Last : OutputShape.Last;
    }

    /// <summary>The bias, one number a channel, or null for a layer without.</summary>
    public Weight? Bias { get; }

    // Glu reads two halves, so its input never shares memory with its output.
    private bool IsGated => _activation == Autoencoders.Activation.Glu;

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        Matrix result = output.Positions(OutputShape.Last);
        bool leavesLogits = batch.Settings.LeavesLogits(Index);
        Matrix sums = Keeps(batch.IsTraining) && !leavesLogits ? Part(batch.Saved(Index), 0, _channels) : result;
        ComputeSums(batch, input.Positions(InputShape.Last), sums, new Finish(leavesLogits ? Autoencoders.Activation.Linear : _activation, result));
        CollectActivityPenalty(batch, output);
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        AddActivityPenaltyGradient(batch, output, outputGradient);
        Matrix gradient = outputGradient.Positions(OutputShape.Last);
        if (!batch.Settings.LeavesLogits(Index) && _activation != Autoencoders.Activation.Linear)
            gradient = ThroughActivation(batch, output.Positions(OutputShape.Last), gradient);
        ComputeInputGradient(batch, input.Positions(InputShape.Last), gradient, inputGradient.IsEmpty ? default : inputGradient.Positions(InputShape.Last));
    }

    /// <inheritdoc/>
    public override void WeightGradients(in GradientShare share, Matrix input, Matrix outputGradient)
    {
        if (!IsTrainable)
            return;
        Matrix gradient = IsGated ? Part(share.Saved(Index), _channels, _channels) : outputGradient.Positions(_channels);
        ComputeKernelGradients(share, input.Positions(InputShape.Last), gradient);
        (int first, int count) = share.Rows(_channels, MatrixMultiply.PanelWidth);
        if (Bias is not null && count > 0)
            MatrixMultiply.ColumnSums(gradient, first, count, share.At(Bias));
    }

    internal override bool CanLeaveLogits => true;

    internal override int ScratchLength(bool training) => _positions * (OwnOffset(training) + OwnLength(training));

    /// <summary>How many numbers a position the kind keeps for itself, behind what <see cref="ConvolutionLayer"/> keeps.</summary>
    private protected virtual int OwnLength(bool training) => 0;

    /// <summary>Where the kind's own numbers of a position begin.</summary>
    private protected int OwnOffset(bool training) => !Keeps(training) ? 0 : IsGated && training ? 2 * _channels : _channels;

    /// <summary>Some of the numbers kept for each position: one position a row.</summary>
    private protected Matrix Part(Matrix saved, int offset, int columns) =>
        new(saved.Data + offset, saved.Rows * _positions, columns, saved.Columns / _positions);

    /// <summary>The linear step with its bias.</summary>
    /// <param name="batch">The slice.</param>
    /// <param name="input">A row for each place of each sample.</param>
    /// <param name="sums">Receives a row for each position of each sample.</param>
    /// <param name="finish">What is done with the sums.</param>
    private protected abstract void ComputeSums(in BatchSlice batch, Matrix input, Matrix sums, in Finish finish);

    /// <summary>Carries the gradient of the sums back.</summary>
    private protected abstract void ComputeInputGradient(in BatchSlice batch, Matrix input, Matrix gradient, Matrix inputGradient);

    /// <summary>Computes a share of the kernels' gradients.</summary>
    private protected abstract void ComputeKernelGradients(in GradientShare share, Matrix input, Matrix gradient);

    private protected float* BiasPointer => Bias is null ? null : Bias.Pointer;

    private bool Keeps(bool training) => IsGated || (training && Activations.NeedsInput(_activation));

    private Matrix ThroughActivation(in BatchSlice batch, Matrix result, Matrix gradient)
    {
        Matrix sums = Keeps(true) ? Part(batch.Saved(Index), 0, _channels) : default;
        Matrix into = IsGated ? Part(batch.Saved(Index), _channels, _channels) : gradient;
        Matrix sumGradient = into;
        if (Activations.IsElementwise(_activation) && sums.Stride == sums.Columns)
        {
            sums = Joined(sums);
            result = Joined(result);
            gradient = into = Joined(gradient);
        }

        for (int row = 0; row < gradient.Rows; row++)
            Activations.Backward(_activation, sums.IsEmpty ? default : sums.Row(row), result.Row(row), gradient.Row(row), into.Row(row), 0, 0);
        return sumGradient;
    }

    // A sample a row: fewer calls where each value stands for itself.
    private Matrix Joined(Matrix positions) =>
        positions.IsEmpty ? positions : new Matrix(positions.Data, positions.Rows / _positions, positions.Columns * _positions);
}
