using System;
using System.Numerics;
using System.Runtime.InteropServices;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Matrices with orthonormal columns, or rows where there are fewer, as <c>keras.initializers.Orthogonal</c>.</summary>
/// <remarks>
/// Keras makes the columns of Q from a normal matrix's QR factors agree in sign with R's diagonal; that Q is exactly what
/// Gram and Schmidt's process gives, whose R has a positive diagonal. It is run twice over each vector, which keeps
/// them orthogonal to working precision (Giraud and others, 2005).
/// </remarks>
internal static class Orthogonal
{
    /// <summary>Fills a weight seen as a matrix: its last axis by the product of the others.</summary>
    /// <exception cref="ArgumentException">The weight has fewer than two axes.</exception>
    public static void Fill(float gain, Shape shape, ref RandomStream random, Span<float> destination)
    {
        if (shape.Rank < 2)
            throw new ArgumentException($"Orthogonal fills weights of at least two axes; got one of shape {shape}.", nameof(shape));
        int columns = shape.Last;
        int rows = destination.Length / columns;
        int length = Math.Max(rows, columns);
        int count = Math.Min(rows, columns);

        random.FillNormal(destination);
        double[][] basis = new double[count][];
        for (int i = 0; i < count; i++)
        {
            basis[i] = new double[length];
            for (int j = 0; j < length; j++)
                basis[i][j] = destination[i * length + j];
            Orthonormalize(basis, i);
        }

        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
                destination[row * columns + column] = (float)(gain * (rows < columns ? basis[row][column] : basis[column][row]));
        }
    }

    private static void Orthonormalize(double[][] basis, int index)
    {
        double[] vector = basis[index];
        for (int pass = 0; pass < 2; pass++)
        {
            for (int other = 0; other < index; other++)
                AddMultiple(vector, basis[other], -Dot(vector, basis[other]));
        }
        double inverse = 1 / Math.Sqrt(Dot(vector, vector));
        for (int j = 0; j < vector.Length; j++)
            vector[j] *= inverse;
    }

    private static double Dot(double[] a, double[] b)
    {
        ReadOnlySpan<Vector<double>> left = MemoryMarshal.Cast<double, Vector<double>>(a);
        ReadOnlySpan<Vector<double>> right = MemoryMarshal.Cast<double, Vector<double>>(b);
        Vector<double> lanes = Vector<double>.Zero;
        for (int i = 0; i < left.Length; i++)
            lanes += left[i] * right[i];
        double sum = Vector.Sum(lanes);
        for (int i = left.Length * Vector<double>.Count; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static void AddMultiple(double[] a, double[] b, double factor)
    {
        Span<Vector<double>> left = MemoryMarshal.Cast<double, Vector<double>>(a.AsSpan());
        ReadOnlySpan<Vector<double>> right = MemoryMarshal.Cast<double, Vector<double>>(b.AsSpan());
        Vector<double> factors = new(factor);
        for (int i = 0; i < left.Length; i++)
            left[i] += right[i] * factors;
        for (int i = left.Length * Vector<double>.Count; i < a.Length; i++)
            a[i] += b[i] * factor;
    }
}
