using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Engine;

/// <summary>A function of one number.</summary>
internal interface IFunction
{
    TLanes Of<TLanes>(TLanes x)
        where TLanes : struct, ILanes<TLanes>;
}

/// <summary>A function of two numbers.</summary>
internal interface IFunction2
{
    TLanes Of<TLanes>(TLanes a, TLanes b)
        where TLanes : struct, ILanes<TLanes>;
}

/// <summary>Runs a function over spans at the processor's width. The result may lie on an argument, exactly.</summary>
internal static class Elementwise
{
    /// <summary>result[i] = function(x[i]).</summary>
    public static void Map<TFunction>(TFunction function, ReadOnlySpan<float> x, Span<float> result)
        where TFunction : struct, IFunction
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(result.Length, x.Length);
        if (Vector512.IsHardwareAccelerated)
            Map<Lanes512, TFunction>(function, x, result);
        else if (Vector256.IsHardwareAccelerated)
            Map<Lanes256, TFunction>(function, x, result);
        else
            Map<Lanes128, TFunction>(function, x, result);
    }

    /// <summary>result[i] = function(a[i], b[i]).</summary>
    public static void Map<TFunction>(TFunction function, ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> result)
        where TFunction : struct, IFunction2
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(a.Length, result.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(b.Length, result.Length);
        if (Vector512.IsHardwareAccelerated)
            Map<Lanes512, TFunction>(function, a, b, result);
        else if (Vector256.IsHardwareAccelerated)
            Map<Lanes256, TFunction>(function, a, b, result);
        else
            Map<Lanes128, TFunction>(function, a, b, result);
    }

    /// <summary>The same at a given width; the bits do not depend on it where the processor fuses multiply and add.</summary>
    internal static void Map<TLanes, TFunction>(TFunction function, ReadOnlySpan<float> x, Span<float> result)
        where TLanes : struct, ILanes<TLanes>
        where TFunction : struct, IFunction
    {
        ref float from = ref MemoryMarshal.GetReference(x);
        ref float to = ref MemoryMarshal.GetReference(result);
        int i = 0;
        for (; i <= result.Length - TLanes.Count; i += TLanes.Count)
            function.Of(TLanes.Load(ref Unsafe.Add(ref from, i))).Store(ref Unsafe.Add(ref to, i));
        if (i == result.Length)
            return;

        // The rest goes through a full register, so that it is rounded as the others are.
        Span<float> rest = stackalloc float[TLanes.Count];
        rest.Clear();
        x[i..].CopyTo(rest);
        ref float lane = ref MemoryMarshal.GetReference(rest);
        function.Of(TLanes.Load(ref lane)).Store(ref lane);
        rest[..(result.Length - i)].CopyTo(result[i..]);
    }

    internal static void Map<TLanes, TFunction>(
        TFunction function,
        ReadOnlySpan<float> a,
        ReadOnlySpan<float> b,
        Span<float> result)
        where TLanes : struct, ILanes<TLanes>
        where TFunction : struct, IFunction2
    {
        ref float first = ref MemoryMarshal.GetReference(a);
        ref float second = ref MemoryMarshal.GetReference(b);
        ref float to = ref MemoryMarshal.GetReference(result);
        int i = 0;
        for (; i <= result.Length - TLanes.Count; i += TLanes.Count)
        {
            TLanes lanes = function.Of(TLanes.Load(ref Unsafe.Add(ref first, i)), TLanes.Load(ref Unsafe.Add(ref second, i)));
            lanes.Store(ref Unsafe.Add(ref to, i));
        }
        if (i == result.Length)
            return;

        Span<float> rest = stackalloc float[2 * TLanes.Count];
        rest.Clear();
        a[i..].CopyTo(rest);
        b[i..].CopyTo(rest[TLanes.Count..]);
        ref float lane = ref MemoryMarshal.GetReference(rest);
        function.Of(TLanes.Load(ref lane), TLanes.Load(ref Unsafe.Add(ref lane, TLanes.Count))).Store(ref lane);
        rest[..(result.Length - i)].CopyTo(result[i..]);
    }
}
