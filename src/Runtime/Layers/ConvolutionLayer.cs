using System;
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
        Matrix sums = Keeps(batch.IsTraining) && !leavesLogits ? Part(batch.Saved(Index), 0) : result;
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
        Matrix gradient = IsGated ? Part(share.Saved(Index), 1) : outputGradient.Positions(_channels);
        ComputeKernelGradients(share, input.Positions(InputShape.Last), gradient);
        (int first, int count) = share.Rows(_channels, MatrixMultiply.PanelWidth);
        if (Bias is not null && count > 0)
            MatrixMultiply.ColumnSums(gradient, first, count, share.At(Bias.Offset));
    }

    internal override int ScratchLength(bool training)
    {
        if (!Keeps(training))
            return 0;
        return IsGated && training ? 2 * _positions * _channels : _positions * _channels;
    }

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
        Matrix sums = Keeps(true) ? Part(batch.Saved(Index), 0) : default;
        Matrix sumGradient = IsGated ? Part(batch.Saved(Index), 1) : gradient;
        int joined = Activations.IsElementwise(_activation) ? _positions : 1;
        if (joined > 1)
        {
            sums = Joined(sums, joined);
            result = Joined(result, joined);
            gradient = Joined(gradient, joined);
        }

        Matrix into = IsGated ? sumGradient : gradient;
        for (int row = 0; row < gradient.Rows; row++)
            Activations.Backward(_activation, sums.IsEmpty ? default : sums.Row(row), result.Row(row), gradient.Row(row), into.Row(row), 0, 0);
        return sumGradient;
    }

    private static Matrix Joined(Matrix rows, int count) =>
        rows.IsEmpty ? rows : new Matrix(rows.Data, rows.Rows / count, rows.Columns * count);

    // Each position of the scratch holds its sums and, for a gated activation in training, their gradient beside them.
    private Matrix Part(Matrix saved, int part)
    {
        int width = saved.Columns / _positions;
        return new Matrix(saved.Data + part * _channels, saved.Rows * _positions, _channels, width);
    }
}
