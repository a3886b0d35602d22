using Autoencoders.Engine;

namespace Autoencoders.Layers;

/// <summary>A matrix of weights (in, out), or some of its columns, laid out for products with rows from the left.</summary>
internal sealed unsafe class PackedKernel
{
    private readonly Weight _weight;
    private readonly Matrix _matrix;
    private readonly AlignedBuffer _panels;
    private AlignedBuffer? _transposedPanels;

    /// <summary>Makes room.</summary>
    /// <param name="weight">The weight, any axes of which count as rows.</param>
    /// <param name="columns">How many columns the weight has as a matrix.</param>
    /// <param name="first">The first column to use.</param>
    /// <param name="count">How many columns to use.</param>
    public PackedKernel(Weight weight, int columns, int first, int count)
    {
        _weight = weight;
        _matrix = new Matrix(weight.Pointer + first, weight.Length / columns, count, columns);
        _panels = new AlignedBuffer(MatrixMultiply.PackedLength(_matrix.Rows, count));
    }

    /// <summary>All columns of a weight seen as a matrix.</summary>
    public PackedKernel(Weight weight, int columns)
        : this(weight, columns, 0, columns)
    {
    }

    /// <summary>c = a · kernel + bias.</summary>
    public void Multiply(Matrix a, float* bias, Matrix c) => MatrixMultiply.Multiply(a, _panels.Pointer, bias, c);

    /// <summary>da = dc · kernelᵀ.</summary>
    public void MultiplyTransposed(Matrix dc, Matrix da) => MatrixMultiply.Multiply(dc, _transposedPanels!.Pointer, null, da);

    /// <summary>This share of the kernel's gradient aᵀ · dc.</summary>
    /// <param name="share">The share.</param>
    /// <param name="a">What was multiplied.</param>
    /// <param name="dc">The gradient by the product.</param>
    /// <param name="accumulate">Whether the gradient is added to what stands there from earlier rows of the batch.</param>
    public void Gradient(in GradientShare share, Matrix a, Matrix dc, bool accumulate = false)
    {
        // Rows are dealt out in blocks that fill whole tiles of the matrix kernel.
        const int RowBlock = 24;
        (int first, int count) = share.Rows(_matrix.Rows, RowBlock);
        if (count > 0)
        {
            var gradient = new Matrix(share.At(_weight) + (_matrix.Data - _weight.Pointer), _matrix.Rows, _matrix.Columns, _matrix.Stride);
            MatrixMultiply.TransposeMultiply(a, dc, first, count, gradient, accumulate);
        }
    }

    /// <summary>See <see cref="Layer.Allocate"/>.</summary>
    public static void Allocate(PackedKernel[] kernels, bool training)
    {
        foreach (PackedKernel kernel in kernels)
        {
            if (training)
                kernel._transposedPanels ??= new AlignedBuffer(MatrixMultiply.PackedLength(kernel._matrix.Columns, kernel._matrix.Rows));
        }
    }

    /// <summary>See <see cref="Layer.PreparationTasks"/>.</summary>
    public static int Tasks(PackedKernel[] kernels, bool training)
    {
        int tasks = 0;
        foreach (PackedKernel kernel in kernels)
            tasks += kernel.Tasks(training);
        return tasks;
    }

    /// <summary>See <see cref="Layer.Prepare"/>.</summary>
    public static void Prepare(PackedKernel[] kernels, int task, bool training)
    {
        int at = 0;
        while (task >= kernels[at].Tasks(training))
            task -= kernels[at++].Tasks(training);
        kernels[at].Prepare(task);
    }

    private int Tasks(bool training) => MatrixMultiply.PanelCount(_matrix.Columns) + (training ? MatrixMultiply.PanelCount(_matrix.Rows) : 0);

    private void Prepare(int task)
    {
        int panels = MatrixMultiply.PanelCount(_matrix.Columns);
        if (task < panels)
            MatrixMultiply.Pack(_matrix, _panels.Pointer, task, 1);
        else
            MatrixMultiply.PackTransposed(_matrix, _transposedPanels!.Pointer, task - panels, 1);
    }
}
