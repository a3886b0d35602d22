using System;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace Autoencoders.Engine;

/// <summary>A tile of 12 x 32 in 512-bit registers: 24 of the 32 hold sums, 2 a row of the panel, 1 a broadcast of A.</summary>
internal readonly unsafe struct MultiplyKernel512 : IMultiplyKernel
{
    private const int Lanes = 16;

    public static int Width => 2 * Lanes;

    public static int Height => 12;

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
            case 7: Compute<Seven, TVectors>(in tile); break;
            case 8: Compute<Eight, TVectors>(in tile); break;
            case 9: Compute<Nine, TVectors>(in tile); break;
            case 10: Compute<Ten, TVectors>(in tile); break;
            case 11: Compute<Eleven, TVectors>(in tile); break;
            case 12: Compute<Twelve, TVectors>(in tile); break;
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
        Vector512<float> left0 = default, right0 = default;
        Vector512<float> left1 = default, right1 = default;
        Vector512<float> left2 = default, right2 = default;
        Vector512<float> left3 = default, right3 = default;
        Vector512<float> left4 = default, right4 = default;
        Vector512<float> left5 = default, right5 = default;
        Vector512<float> left6 = default, right6 = default;
        Vector512<float> left7 = default, right7 = default;
        Vector512<float> left8 = default, right8 = default;
        Vector512<float> left9 = default, right9 = default;
        Vector512<float> left10 = default, right10 = default;
        Vector512<float> left11 = default, right11 = default;
        left0 = Load(start);
        if (TVectors.Value > 1) right0 = Load(start + Lanes);
        if (TRows.Value > 1) { start += startStep; left1 = Load(start); if (TVectors.Value > 1) right1 = Load(start + Lanes); }
        if (TRows.Value > 2) { start += startStep; left2 = Load(start); if (TVectors.Value > 1) right2 = Load(start + Lanes); }
        if (TRows.Value > 3) { start += startStep; left3 = Load(start); if (TVectors.Value > 1) right3 = Load(start + Lanes); }
        if (TRows.Value > 4) { start += startStep; left4 = Load(start); if (TVectors.Value > 1) right4 = Load(start + Lanes); }
        if (TRows.Value > 5) { start += startStep; left5 = Load(start); if (TVectors.Value > 1) right5 = Load(start + Lanes); }
        if (TRows.Value > 6) { start += startStep; left6 = Load(start); if (TVectors.Value > 1) right6 = Load(start + Lanes); }
        if (TRows.Value > 7) { start += startStep; left7 = Load(start); if (TVectors.Value > 1) right7 = Load(start + Lanes); }
        if (TRows.Value > 8) { start += startStep; left8 = Load(start); if (TVectors.Value > 1) right8 = Load(start + Lanes); }
        if (TRows.Value > 9) { start += startStep; left9 = Load(start); if (TVectors.Value > 1) right9 = Load(start + Lanes); }
        if (TRows.Value > 10) { start += startStep; left10 = Load(start); if (TVectors.Value > 1) right10 = Load(start + Lanes); }
        if (TRows.Value > 11) { start += startStep; left11 = Load(start); if (TVectors.Value > 1) right11 = Load(start + Lanes); }

        // Three rows share a pointer, since base, base + step and base + 2·step are addressing modes: the pointers fit too.
        nint step = tile.ARowStep, twoSteps = 2 * step, depthStep = tile.ADepthStep, bStep = tile.BStep;
        float* b = tile.B;
        float* a0 = tile.A;
        float* a3 = tile.A + (3 * step);
        float* a6 = tile.A + (6 * step);
        float* a9 = tile.A + (9 * step);
        for (nint depth = tile.Depth; depth > 0; depth--)
        {
            Vector512<float> bLeft = Load(b), bRight = TVectors.Value > 1 ? Load(b + Lanes) : default, x;
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
            if (TRows.Value > 6) { x = Create(a6[0]); left6 = MultiplyAddEstimate(x, bLeft, left6); }
            if (TRows.Value > 6 && TVectors.Value > 1) right6 = MultiplyAddEstimate(x, bRight, right6);
            if (TRows.Value > 7) { x = Create(a6[step]); left7 = MultiplyAddEstimate(x, bLeft, left7); }
            if (TRows.Value > 7 && TVectors.Value > 1) right7 = MultiplyAddEstimate(x, bRight, right7);
            if (TRows.Value > 8) { x = Create(a6[twoSteps]); left8 = MultiplyAddEstimate(x, bLeft, left8); }
            if (TRows.Value > 8 && TVectors.Value > 1) right8 = MultiplyAddEstimate(x, bRight, right8);
            if (TRows.Value > 9) { x = Create(a9[0]); left9 = MultiplyAddEstimate(x, bLeft, left9); }
            if (TRows.Value > 9 && TVectors.Value > 1) right9 = MultiplyAddEstimate(x, bRight, right9);
            if (TRows.Value > 10) { x = Create(a9[step]); left10 = MultiplyAddEstimate(x, bLeft, left10); }
            if (TRows.Value > 10 && TVectors.Value > 1) right10 = MultiplyAddEstimate(x, bRight, right10);
            if (TRows.Value > 11) { x = Create(a9[twoSteps]); left11 = MultiplyAddEstimate(x, bLeft, left11); }
            if (TRows.Value > 11 && TVectors.Value > 1) right11 = MultiplyAddEstimate(x, bRight, right11);
            a0 += depthStep;
            if (TRows.Value > 3) a3 += depthStep;
            if (TRows.Value > 6) a6 += depthStep;
            if (TRows.Value > 9) a9 += depthStep;
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
        if (TRows.Value > 6) { c += cStep; left6.Store(c); if (TVectors.Value > 1) right6.Store(c + Lanes); }
        if (TRows.Value > 7) { c += cStep; left7.Store(c); if (TVectors.Value > 1) right7.Store(c + Lanes); }
        if (TRows.Value > 8) { c += cStep; left8.Store(c); if (TVectors.Value > 1) right8.Store(c + Lanes); }
        if (TRows.Value > 9) { c += cStep; left9.Store(c); if (TVectors.Value > 1) right9.Store(c + Lanes); }
        if (TRows.Value > 10) { c += cStep; left10.Store(c); if (TVectors.Value > 1) right10.Store(c + Lanes); }
        if (TRows.Value > 11) { c += cStep; left11.Store(c); if (TVectors.Value > 1) right11.Store(c + Lanes); }
    }
}
