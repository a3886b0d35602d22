namespace Autoencoders.Engine;

/// <summary>One number after another, for machines without vectors.</summary>
internal readonly unsafe struct MultiplyKernelScalar : IMultiplyKernel
{
    public static int Width => 8;

    public static int Height => 4;

    public static void Compute(int rows, bool half, in Tile tile)
    {
        int columns = half ? Width / 2 : Width;
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                float sum = tile.Start[(row * tile.StartStep) + column];
                float* a = tile.A + (row * tile.ARowStep);
                float* b = tile.B + column;
                for (nint depth = tile.Depth; depth > 0; depth--)
                {
                    sum = float.MultiplyAddEstimate(*a, *b, sum);
                    a += tile.ADepthStep;
                    b += tile.BStep;
                }

                tile.C[(row * tile.CStep) + column] = sum;
            }
        }
    }
}
