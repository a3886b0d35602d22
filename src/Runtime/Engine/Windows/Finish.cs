namespace Autoencoders.Engine;

/// <summary>What becomes of sums as soon as they are complete and still in the cache: an activation, perhaps in place.</summary>
/// <param name="activation">The activation.</param>
/// <param name="result">Receives it, a row for each row of sums; the sums themselves where it is done in place.</param>
internal readonly unsafe struct Finish(Activation activation, Matrix result)
{
    /// <summary>Finishes some rows.</summary>
    public void Apply(Matrix sums, int first, int count)
    {
        if (activation == Activation.Linear || result.IsEmpty)
            return;
        if (Activations.IsElementwise(activation) && sums.Stride == sums.Columns && result.Stride == result.Columns)
        {
            sums = new Matrix(sums.Data + (nint)first * sums.Stride, 1, count * sums.Columns);
            Activations.Forward(activation, sums.Row(0), new Matrix(result.Data + (nint)first * result.Stride, 1, count * result.Columns).Row(0), 0, 0);
            return;
        }

        for (int row = first; row < first + count; row++)
            Activations.Forward(activation, sums.Row(row), result.Row(row), 0, 0);
    }
}
