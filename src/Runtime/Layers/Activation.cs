using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>An activation as a layer of its own.</summary>
public sealed class Activation : UnaryLayer
{
    private readonly Autoencoders.Activation _function;
    private readonly float _threshold;
    private readonly float _defaultValue;
    private readonly int _inputAxis;
    private readonly int _outputAxis;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public Activation(LayerSlot slot)
        : base(slot)
    {
        _function = Node.Activation;
        _threshold = Node.Number("Threshold");
        _defaultValue = Node.Number("DefaultValue");
        _inputAxis = InputShape.Last;
        _outputAxis = OutputShape.Last;
    }

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        bool leavesLogits = batch.Settings.LeavesLogits(Index);
        Matrix from = input.Positions(_inputAxis);
        Matrix to = output.Positions(_outputAxis);
        for (int row = 0; row < from.Rows; row++)
        {
            if (leavesLogits)
                from.Row(row).CopyTo(to.Row(row));
            else
                Activations.Forward(_function, from.Row(row), to.Row(row), _threshold, _defaultValue);
        }

        CollectActivityPenalty(batch, output);
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        AddActivityPenaltyGradient(batch, output, outputGradient);
        if (inputGradient.IsEmpty)
            return;
        bool leavesLogits = batch.Settings.LeavesLogits(Index);
        bool needsInput = Activations.NeedsInput(_function);
        Matrix x = input.Positions(_inputAxis);
        Matrix y = output.Positions(_outputAxis);
        Matrix dy = outputGradient.Positions(_outputAxis);
        Matrix dx = inputGradient.Positions(_inputAxis);
        for (int row = 0; row < x.Rows; row++)
        {
            if (leavesLogits)
                dy.Row(row).CopyTo(dx.Row(row));
            else
                Activations.Backward(_function, needsInput ? x.Row(row) : default, y.Row(row), dy.Row(row), dx.Row(row), _threshold, _defaultValue);
        }
    }

    internal override bool CanLeaveLogits => true;
}
