using System;
using System.Numerics.Tensors;
using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>
/// The penalty λ·Σ(∂yⱼ/∂xᵢ)² of a dense layer y = a(z), z = x · W + b: for each sample λ·Σⱼ a′(zⱼ)²·Σᵢ Wᵢⱼ² (Rifai and others,
/// "Contractive auto-encoders", 2011).
/// </summary>
internal sealed unsafe class Contraction
{
    private readonly float _weight;
    private readonly Weight _kernel;
    private readonly Autoencoders.Activation _activation;
    private readonly int _units;
    private readonly AlignedBuffer _squares;

    /// <summary>Makes room.</summary>
    /// <param name="weight">λ.</param>
    /// <param name="kernel">W.</param>
    /// <param name="activation">a, an elementwise one.</param>
    public Contraction(float weight, Weight kernel, Autoencoders.Activation activation)
    {
        _weight = weight;
        _kernel = kernel;
        _activation = activation;
        _units = kernel.Shape[1];
        _squares = new AlignedBuffer(_units);
    }

    private ReadOnlySpan<float> Squares => _squares.Span(0, _units);

    /// <summary>Sums Wᵢⱼ² over i for the columns of one panel.</summary>
    public void Prepare(int panel)
    {
        int first = panel * MatrixMultiply.PanelWidth;
        int count = Math.Min(MatrixMultiply.PanelWidth, _units - first);
        Span<float> squares = _squares.Span(first, count);
        squares.Clear();
        Matrix kernel = _kernel.AsMatrix();
        for (int row = 0; row < kernel.Rows; row++)
        {
            ReadOnlySpan<float> weights = kernel.Row(row).Slice(first, count);
            TensorPrimitives.MultiplyAdd(weights, weights, squares, squares);
        }
    }

    /// <summary>Adds the penalty of each sample to its loss, and keeps a′(z) for the gradients.</summary>
    public void Collect(in BatchSlice batch, Matrix sums, Matrix output, Matrix slopes)
    {
        if (!batch.Settings.CollectsPenalties)
            return;
        for (int row = 0; row < output.Rows; row++)
        {
            Span<float> slope = slopes.Row(row);
            slope.Fill(1);
            Activations.Backward(_activation, sums.IsEmpty ? default : sums.Row(row), output.Row(row), slope, slope, 0, 0);
            double penalty = 0;
            for (int unit = 0; unit < slope.Length; unit++)
                penalty += (double)slope[unit] * slope[unit] * Squares[unit];
            batch.AddPenalty(row, _weight * penalty);
        }
    }

    /// <summary>Adds the penalty's gradient by z, 2λ·a′(z)·a″(z)·Σᵢ Wᵢⱼ², which then goes on to x, W and b.</summary>
    public void AddSumGradient(in BatchSlice batch, Matrix sums, Matrix output, Matrix slopes, Matrix sumGradient)
    {
        float scale = 2 * _weight / batch.Settings.BatchSize;
        for (int row = 0; row < output.Rows; row++)
        {
            ReadOnlySpan<float> x = sums.IsEmpty ? default : sums.Row(row);
            ReadOnlySpan<float> y = output.Row(row);
            ReadOnlySpan<float> slope = slopes.Row(row);
            Span<float> gradient = sumGradient.Row(row);
            for (int unit = 0; unit < gradient.Length; unit++)
            {
                float curvature = Activations.Curvature(_activation, x.IsEmpty ? 0 : x[unit], y[unit], slope[unit]);
                gradient[unit] += scale * slope[unit] * curvature * Squares[unit];
            }
        }
    }

    /// <summary>Adds the penalty's own gradient by some rows of W, 2λ·Wᵢⱼ·mean of a′(zⱼ)², to what came through z.</summary>
    /// <param name="share">The share, whose scratch holds a number a unit.</param>
    /// <param name="slopes">a′(z) of the whole batch.</param>
    /// <param name="firstRow">The first row of W.</param>
    /// <param name="rowCount">How many rows.</param>
    public void AddKernelGradient(in GradientShare share, Matrix slopes, int firstRow, int rowCount)
    {
        // Every share sums anew what is small beside its part of the kernel, rather than wait for another.
        var sums = new Span<float>(share.Scratch, _units);
        sums.Clear();
        for (int row = 0; row < slopes.Rows; row++)
            TensorPrimitives.MultiplyAdd(slopes.Row(row), slopes.Row(row), sums, sums);
        TensorPrimitives.Multiply(sums, 2 * _weight / slopes.Rows, sums);
        Matrix kernel = _kernel.AsMatrix();
        var gradients = new Matrix(share.At(_kernel), kernel.Rows, _units);
        for (int row = firstRow; row < firstRow + rowCount; row++)
            TensorPrimitives.MultiplyAdd(kernel.Row(row), sums, gradients.Row(row), gradients.Row(row));
    }
}
