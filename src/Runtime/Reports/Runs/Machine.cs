using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Arm = System.Runtime.Intrinsics.Arm;
using X86 = System.Runtime.Intrinsics.X86;

namespace Autoencoders.Reports;

/// <summary>What the machine can do, without a name of it or of whom it belongs to.</summary>
internal static class Machine
{
    public static IEnumerable<(string Name, string Value)> Facts()
    {
        yield return ("Processor", RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant() + ", " + DetailedFormat.Number(Environment.ProcessorCount) + (Environment.ProcessorCount == 1 ? " core" : " cores"));
        yield return ("Vectors", string.Join(", ", Vectors()) is { Length: > 0 } names ? names : "none");
        yield return ("Memory", DetailedFormat.Bytes(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes));
        yield return ("System", RuntimeInformation.OSDescription);
        yield return (".NET", Environment.Version.ToString());
    }

    private static IEnumerable<string> Vectors()
    {
        if (X86.Avx2.IsSupported)
            yield return "AVX2";
        if (X86.Fma.IsSupported)
            yield return "FMA";
        if (X86.Avx512F.IsSupported)
            yield return "AVX-512";
        if (Arm.AdvSimd.IsSupported)
            yield return "NEON";
        if (Arm.Dp.IsSupported)
            yield return "DotProd";
    }
}
