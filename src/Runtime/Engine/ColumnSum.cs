using System.Numerics;

namespace Autoencoders.Engine;

/// <summary>Sums over the rows of a matrix, in their order.</summary>
internal static unsafe class ColumnSum
{
    /// <summary>sums[j] = Σ a[i, j] for the chosen columns, i ascending.</summary>
    public static void Compute(Matrix a, int firstColumn, int columnCount, float* sums)
    {
        int lanes = Vector<float>.Count;
        int column = firstColumn, end = firstColumn + columnCount;

        // Four vectors at a time: an addition waits for the one before it, and four chains fill the wait.
        for (; column <= end - (4 * lanes); column += 4 * lanes)
        {
            Vector<float> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
            float* row = a.Data + column;
            for (int i = 0; i < a.Rows; i++, row += a.Stride)
            {
                sum0 += Vector.Load(row);
                sum1 += Vector.Load(row + lanes);
                sum2 += Vector.Load(row + (2 * lanes));
                sum3 += Vector.Load(row + (3 * lanes));
            }

            sum0.Store(sums + column);
            sum1.Store(sums + column + lanes);
            sum2.Store(sums + column + (2 * lanes));
            sum3.Store(sums + column + (3 * lanes));
        }

        for (; column <= end - lanes; column += lanes)
        {
            Vector<float> sum = default;
            float* row = a.Data + column;
            for (int i = 0; i < a.Rows; i++, row += a.Stride)
                sum += Vector.Load(row);
            sum.Store(sums + column);
        }

        for (; column < end; column++)
        {
            float sum = 0;
            float* number = a.Data + column;
            for (int i = 0; i < a.Rows; i++, number += a.Stride)
                sum += *number;
            sums[column] = sum;
        }
    }
}
