using System.Collections.Generic;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Autoencoders.Engine;

namespace Autoencoders.Runtime.Tests.Engine;

/// <summary>One way to multiply, so that a test can go through all that this machine has.</summary>
internal abstract unsafe class Kernel
{
    public static IReadOnlyDictionary<string, Kernel> All { get; } = new Dictionary<string, Kernel>
    {
        ["512"] = new Of<MultiplyKernel512>(Vector512.IsHardwareAccelerated),
        ["256"] = new Of<MultiplyKernel256>(Vector256.IsHardwareAccelerated && Fma.IsSupported),
        ["128"] = new Of<MultiplyKernel128>(true),
        ["scalar"] = new Of<MultiplyKernelScalar>(true),
        ["chosen"] = new ChosenKernel(),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public abstract bool IsSupported { get; }

    public abstract int Width { get; }

    public abstract void Pack(Matrix b, float* packed, int firstPanel, int panelCount);

    public abstract void PackTransposed(Matrix b, float* packed, int firstPanel, int panelCount);

    public abstract void Multiply(Matrix a, float* packed, float* bias, Matrix c);

    public abstract void TransposeMultiply(Matrix a, Matrix b, int firstRow, int rowCount, Matrix c, bool accumulate = false);

    public static Kernel Require(string name)
    {
        if (All[name] is { IsSupported: false })
            Assert.Skip($"This machine has no {name}-bit vectors.");
        return All[name];
    }

    private sealed class Of<TKernel>(bool supported) : Kernel
        where TKernel : struct, IMultiplyKernel
    {
        public override int Width => TKernel.Width;

        public override bool IsSupported => supported;

        public override void Pack(Matrix b, float* packed, int firstPanel, int panelCount) =>
            PanelPacking.Pack(b, packed, firstPanel, panelCount, TKernel.Width);

        public override void PackTransposed(Matrix b, float* packed, int firstPanel, int panelCount) =>
            PanelPacking.PackTransposed(b, packed, firstPanel, panelCount, TKernel.Width);

        public override void Multiply(Matrix a, float* packed, float* bias, Matrix c) =>
            BlockedMultiply<TKernel>.Multiply(a, packed, bias, c);

        public override void TransposeMultiply(Matrix a, Matrix b, int firstRow, int rowCount, Matrix c, bool accumulate = false) =>
            BlockedMultiply<TKernel>.TransposeMultiply(a, b, firstRow, rowCount, c, accumulate);
    }

    private sealed class ChosenKernel : Kernel
    {
        public override int Width => MatrixMultiply.PanelWidth;

        public override bool IsSupported => true;

        public override void Pack(Matrix b, float* packed, int firstPanel, int panelCount) =>
            MatrixMultiply.Pack(b, packed, firstPanel, panelCount);

        public override void PackTransposed(Matrix b, float* packed, int firstPanel, int panelCount) =>
            MatrixMultiply.PackTransposed(b, packed, firstPanel, panelCount);

        public override void Multiply(Matrix a, float* packed, float* bias, Matrix c) =>
            MatrixMultiply.Multiply(a, packed, bias, c);

        public override void TransposeMultiply(Matrix a, Matrix b, int firstRow, int rowCount, Matrix c, bool accumulate = false) =>
            MatrixMultiply.TransposeMultiply(a, b, firstRow, rowCount, c, accumulate);
    }
}
