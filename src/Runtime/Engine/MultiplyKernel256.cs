using System;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace Autoencoders.Engine;

/// <summary>A tile of 6 x 16 in 256-bit registers: 12 of the 16 hold sums, 2 a row of the panel, 1 a broadcast of A.</summary>
internal readonly unsafe struct MultiplyKernel256 : IMultiplyKernel
{
    private const int Lanes = 8;

    public static int Width => 2 * Lanes;

    public static int Height => 6;

    public static void Compute(int rows, bool half, in Tile tile)
    {
        if (half)
            Compute<One>(rows, in tile);
        else
            Compute<Two>(rows, in tile);
    }

    private static void Compute<TVectors>(int rows, in Tile tile)
        where TVectors : struct, ICount
    {
        switch (rows)
        {
            case 1: Compute<One, TVectors>(in tile); break;
            case 2: Compute<Two, TVectors>(in tile); break;
            case 3: Compute<Three, TVectors>(in tile); break;
            case 4: Compute<Four, TVectors>(in tile); break;
            case 5: Compute<Five, TVectors>(in tile); break;
            case 6: Compute<Six, TVectors>(in tile); break;
            default: throw new ArgumentOutOfRangeException(nameof(rows), rows, $"A tile has 1 to {Height} rows.");
        }
    }

    // Row r of the tile is the pair (left_r, right_r). The counts are constants here: rows and halves beyond them vanish.
    private static void Compute<TRows, TVectors>(in Tile tile)
        where TRows : struct, ICount
        where TVectors : struct, ICount
    {
        float* start = tile.Start;
        nint startStep = tile.StartStep;
        Vector256<float> left0 = default, right0 = default;
        Vector256<float> left1 = default, right1 = default;
        Vector256<float> left2 = default, right2 = default;
        Vector256<float> left3 = default, right3 = default;
        Vector256<float> left4 = default, right4 = default;
        Vector256<float> left5 = default, right5 = default;
        left0 = Load(start);
        if (TVectors.Value > 1) right0 = Load(start + Lanes);
        if (TRows.Value > 1) { start += startStep; left1 = Load(start); if (TVectors.Value > 1) right1 = Load(start + Lanes); }
        if (TRows.Value > 2) { start += startStep; left2 = Load(start); if (TVectors.Value > 1) right2 = Load(start + Lanes); }
        if (TRows.Value > 3) { start += startStep; left3 = Load(start); if (TVectors.Value > 1) right3 = Load(start + Lanes); }
        if (TRows.Value > 4) { start += startStep; left4 = Load(start); if (TVectors.Value > 1) right4 = Load(start + Lanes); }
        if (TRows.Value > 5) { start += startStep; left5 = Load(start); if (TVectors.Value > 1) right5 = Load(start + Lanes); }

        // Three rows share a pointer, since base, base + step and base + 2·step are addressing modes: the pointers fit too.
        nint step = tile.ARowStep, twoSteps = 2 * step, depthStep = tile.ADepthStep, bStep = tile.BStep;
        float* b = tile.B;
        float* a0 = tile.A;
        float* a3 = tile.A + (3 * step);
        for (nint depth = tile.Depth; depth > 0; depth--)
        {
            Vector256<float> bLeft = Load(b), bRight = TVectors.Value > 1 ? Load(b + Lanes) : default, x;
            b += bStep;
            x = Create(a0[0]);
            left0 = MultiplyAddEstimate(x, bLeft, left0);
            if (TVectors.Value > 1) right0 = MultiplyAddEstimate(x, bRight, right0);
            if (TRows.Value > 1) { x = Create(a0[step]); left1 = MultiplyAddEstimate(x, bLeft, left1); }
            if (TRows.Value > 1 && TVectors.Value > 1) right1 = MultiplyAddEstimate(x, bRight, right1);
            if (TRows.Value > 2) { x = Create(a0[twoSteps]); left2 = MultiplyAddEstimate(x, bLeft, left2); }
            if (TRows.Value > 2 && TVectors.Value > 1) right2 = MultiplyAddEstimate(x, bRight, right2);
            if (TRows.Value > 3) { x = Create(a3[0]); left3 = MultiplyAddEstimate(x, bLeft, left3); }
            if (TRows.Value > 3 && TVectors.Value > 1) right3 = MultiplyAddEstimate(x, bRight, right3);
            if (TRows.Value > 4) { x = Create(a3[step]); left4 = MultiplyAddEstimate(x, bLeft, left4); }
            if (TRows.Value > 4 && TVectors.Value > 1) right4 = MultiplyAddEstimate(x, bRight, right4);
            if (TRows.Value > 5) { x = Create(a3[twoSteps]); left5 = MultiplyAddEstimate(x, bLeft, left5); }
            if (TRows.Value > 5 && TVectors.Value > 1) right5 = MultiplyAddEstimate(x, bRight, right5);
            a0 += depthStep;
            if (TRows.Value > 3) a3 += depthStep;
        }

        float* c = tile.C;
        nint cStep = tile.CStep;
        left0.Store(c);
        if (TVectors.Value > 1) right0.Store(c + Lanes);
        if (TRows.Value > 1) { c += cStep; left1.Store(c); if (TVectors.Value > 1) right1.Store(c + Lanes); }
        if (TRows.Value > 2) { c += cStep; left2.Store(c); if (TVectors.Value > 1) right2.Store(c + Lanes); }
        if (TRows.Value > 3) { c += cStep; left3.Store(c); if (TVectors.Value > 1) right3.Store(c + Lanes); }
        if (TRows.Value > 4) { c += cStep; left4.Store(c); if (TVectors.Value > 1) right4.Store(c + Lanes); }
        if (TRows.Value > 5) { c += cStep; left5.Store(c); if (TVectors.Value > 1) right5.Store(c + Lanes); }
    }
}
