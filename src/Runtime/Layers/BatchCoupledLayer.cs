using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>A layer that, while training, needs sums over the whole batch before any of its rows can go on.</summary>
/// <remarks>
/// The pass is cut in front of such a layer. Each slice first measures its rows, each row by itself; when all slices are done one
/// thread combines the rows in their order; then the slices go on. The bits do not depend on how the batch was sliced.
/// </remarks>
public abstract class BatchCoupledLayer : UnaryLayer
{
    private protected BatchCoupledLayer(LayerSlot slot)
        : base(slot)
    {
    }

    /// <summary>Measures some rows of the input, before the whole batch is waited for. Does nothing outside training.</summary>
    /// <param name="batch">The slice that the rows belong to.</param>
    /// <param name="input">One sample a row.</param>
    public abstract void Measure(in BatchSlice batch, Matrix input);

    /// <summary>Measures some rows of the output's gradient, before the whole batch is waited for.</summary>
    /// <param name="batch">The slice that the rows belong to.</param>
    /// <param name="input">What entered the forward pass.</param>
    /// <param name="output">What left it.</param>
    /// <param name="outputGradient">The gradient by the output.</param>
    public abstract void MeasureGradient(in BatchSlice batch, Matrix input, Matrix output, Matrix outputGradient);

    /// <summary>Combines what all rows measured in the forward pass.</summary>
    /// <param name="whole">All rows of the batch as one slice.</param>
    internal abstract void Combine(in BatchSlice whole);

    /// <summary>Combines what all rows measured in the backward pass.</summary>
    /// <param name="whole">All rows of the batch as one slice.</param>
    internal abstract void CombineGradient(in BatchSlice whole);

    /// <summary>Takes what the batch said into running numbers; once a step, and only when its loss was finite.</summary>
    internal abstract void FinishStep();
}
