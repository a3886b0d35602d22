using System;
using System.Runtime.Intrinsics;

namespace Autoencoders.Engine;

/// <summary>Short runs of numbers at regular distances, copied or added: what <see cref="Patches"/> does most of the time.</summary>
internal static unsafe class RowCopies
{
    private const int DoubleLanes = 16;
    private const int Lanes = 8;
    private const int HalfLanes = 4;

    /// <summary>target[i, j] = source[i, j].</summary>
    public static void Copy(float* source, nint sourceStep, float* target, nint targetStep, int rows, int length)
    {
        // The last vector overlaps the one before it: no loop over what is left.
        if (Vector512.IsHardwareAccelerated && length >= DoubleLanes)
        {
            for (int row = 0; row < rows; row++, source += sourceStep, target += targetStep)
            {
                for (int i = 0; i < length - DoubleLanes; i += DoubleLanes)
                    Vector512.Load(source + i).Store(target + i);
                Vector512.Load(source + length - DoubleLanes).Store(target + length - DoubleLanes);
            }
        }
        else if (length >= Lanes)
        {
            for (int row = 0; row < rows; row++, source += sourceStep, target += targetStep)
            {
                for (int i = 0; i < length - Lanes; i += Lanes)
                    Vector256.Load(source + i).Store(target + i);
                Vector256.Load(source + length - Lanes).Store(target + length - Lanes);
            }
        }
        else if (length >= HalfLanes)
        {
            for (int row = 0; row < rows; row++, source += sourceStep, target += targetStep)
            {
                Vector128.Load(source).Store(target);
                Vector128.Load(source + length - HalfLanes).Store(target + length - HalfLanes);
            }
        }
        else
        {
            for (int row = 0; row < rows; row++, source += sourceStep, target += targetStep)
            {
                for (int i = 0; i < length; i++)
                    target[i] = source[i];
            }
        }
    }

    /// <summary>target[i, j] += source[i, j], row by row.</summary>
    public static void Add(float* source, nint sourceStep, float* target, nint targetStep, int rows, int length)
    {
        for (int row = 0; row < rows; row++, source += sourceStep, target += targetStep)
        {
            int i = 0;
            for (; i <= length - Lanes; i += Lanes)
                (Vector256.Load(target + i) + Vector256.Load(source + i)).Store(target + i);
            for (; i < length; i++)
                target[i] += source[i];
        }
    }

    /// <summary>target[i, j] = 0.</summary>
    public static void Clear(float* target, nint targetStep, int rows, int length)
    {
        for (int row = 0; row < rows; row++, target += targetStep)
            new Span<float>(target, length).Clear();
    }
}
