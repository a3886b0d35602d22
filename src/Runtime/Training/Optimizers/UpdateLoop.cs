using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Runs an optimizer's rule over parameters, their gradients and their state in one pass, at the processor's width.</summary>
internal static class UpdateLoop
{
    /// <summary>Updates a run of parameters; where it begins and ends never shows in the bits.</summary>
    public static void Run<TRule>(TRule rule, in OptimizerStep step)
        where TRule : struct, IUpdateRule
    {
        if (Vector512.IsHardwareAccelerated)
            Run<Lanes512, TRule>(rule, step);
        else if (Vector256.IsHardwareAccelerated)
            Run<Lanes256, TRule>(rule, step);
        else
            Run<Lanes128, TRule>(rule, step);
    }

    /// <summary>The same at a given width.</summary>
    internal static void Run<TLanes, TRule>(TRule rule, in OptimizerStep step)
        where TLanes : struct, ILanes<TLanes>
        where TRule : struct, IUpdateRule
    {
        ref float parameters = ref MemoryMarshal.GetReference(step.Parameters);
        ref float gradients = ref MemoryMarshal.GetReference(step.Gradients);
        ref float slots0 = ref TRule.Slots > 0 ? ref MemoryMarshal.GetReference(step.Slot0) : ref parameters;
        ref float slots1 = ref TRule.Slots > 1 ? ref MemoryMarshal.GetReference(step.Slot1) : ref parameters;
        ref float slots2 = ref TRule.Slots > 2 ? ref MemoryMarshal.GetReference(step.Slot2) : ref parameters;
        int length = step.Parameters.Length;
        int i = 0;
        for (; i <= length - TLanes.Count; i += TLanes.Count)
        {
            Move<TLanes, TRule>(
                rule,
                ref Unsafe.Add(ref parameters, i),
                ref Unsafe.Add(ref gradients, i),
                ref Unsafe.Add(ref slots0, i),
                ref Unsafe.Add(ref slots1, i),
                ref Unsafe.Add(ref slots2, i));
        }

        if (i < length)
            RunRest<TLanes, TRule>(rule, step, i);
    }

    // The rest goes through full registers, so that it is rounded as the others are.
    private static void RunRest<TLanes, TRule>(TRule rule, in OptimizerStep step, int start)
        where TLanes : struct, ILanes<TLanes>
        where TRule : struct, IUpdateRule
    {
        int left = step.Parameters.Length - start;
        Span<float> parameters = stackalloc float[TLanes.Count], gradients = stackalloc float[TLanes.Count];
        Span<float> slots0 = stackalloc float[TLanes.Count], slots1 = stackalloc float[TLanes.Count], slots2 = stackalloc float[TLanes.Count];
        Fill(step.Parameters[start..], parameters);
        Fill(step.Gradients[start..], gradients);
        Fill(TRule.Slots > 0 ? step.Slot0[start..] : default, slots0);
        Fill(TRule.Slots > 1 ? step.Slot1[start..] : default, slots1);
        Fill(TRule.Slots > 2 ? step.Slot2[start..] : default, slots2);
        Move<TLanes, TRule>(rule, ref parameters[0], ref gradients[0], ref slots0[0], ref slots1[0], ref slots2[0]);
        parameters[..left].CopyTo(step.Parameters[start..]);
        if (TRule.Slots > 0)
            slots0[..left].CopyTo(step.Slot0[start..]);
        if (TRule.Slots > 1)
            slots1[..left].CopyTo(step.Slot1[start..]);
        if (TRule.Slots > 2)
            slots2[..left].CopyTo(step.Slot2[start..]);
    }

    private static void Fill(ReadOnlySpan<float> from, Span<float> register)
    {
        register.Clear();
        from.CopyTo(register);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Move<TLanes, TRule>(TRule rule, ref float parameter, ref float gradient, ref float slot0, ref float slot1, ref float slot2)
        where TLanes : struct, ILanes<TLanes>
        where TRule : struct, IUpdateRule
    {
        TLanes w = TLanes.Load(ref parameter);
        TLanes s0 = TRule.Slots > 0 ? TLanes.Load(ref slot0) : default;
        TLanes s1 = TRule.Slots > 1 ? TLanes.Load(ref slot1) : default;
        TLanes s2 = TRule.Slots > 2 ? TLanes.Load(ref slot2) : default;
        rule.Move(ref w, TLanes.Load(ref gradient), ref s0, ref s1, ref s2);
        w.Store(ref parameter);
        if (TRule.Slots > 0)
            s0.Store(ref slot0);
        if (TRule.Slots > 1)
            s1.Store(ref slot1);
        if (TRule.Slots > 2)
            s2.Store(ref slot2);
    }
}
