using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>Takes a run of an axis.</summary>
public sealed class Slice : UnaryLayer
{
    private readonly int _outer;
    private readonly int _first;
    private readonly int _step;
    private readonly int _run;

    /// <summary>Makes the layer.</summary>
    /// <param name="slot">Its node; it has no weights.</param>
    public Slice(LayerSlot slot)
        : base(slot)
    {
        int axis = (int)Node.Number("Axis");
        _outer = 1;
        for (int before = 0; before < axis; before++)
            _outer *= InputShape[before];
        _step = (int)InputShape.ElementCount / _outer;
        _run = (int)OutputShape.ElementCount / _outer;
        _first = (int)Node.Number("start") * (_step / InputShape[axis]);
    }

    /// <inheritdoc/>
    public override void Forward(in BatchSlice batch, Matrix input, Matrix output)
    {
        for (int row = 0; row < input.Rows; row++)
        {
            for (int block = 0; block < _outer; block++)
                input.Row(row).Slice(block * _step + _first, _run).CopyTo(output.Row(row)[(block * _run)..]);
        }
    }

    /// <inheritdoc/>
    public override void Backward(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient, Matrix inputGradient)
    {
        for (int row = 0; row < inputGradient.Rows; row++)
        {
            inputGradient.Row(row).Clear();
            for (int block = 0; block < _outer; block++)
                outputGradient.Row(row).Slice(block * _run, _run).CopyTo(inputGradient.Row(row)[(block * _step + _first)..]);
        }
    }
}
