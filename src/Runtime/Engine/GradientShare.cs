namespace Autoencoders.Engine;

/// <summary>One share of the work on weight gradients: a run of rows of every weight, summed over the whole batch.</summary>
/// <remarks>Each element of a gradient has one owner and one order of summation, so the bits do not depend on the number of threads.</remarks>
public readonly unsafe struct GradientShare
{
    private readonly Workspace _workspace;
    private readonly float* _gradients;
    private readonly int _batchSize;
    private readonly int _share;
    private readonly int _shareCount;

    private readonly int _worker;

    internal GradientShare(Workspace workspace, float* gradients, int batchSize, int share, int shareCount, int worker)
    {
        _worker = worker;
        _workspace = workspace;
        _gradients = gradients;
        _batchSize = batchSize;
        _share = share;
        _shareCount = shareCount;
    }

    /// <summary>The output of a node for the whole batch.</summary>
    /// <param name="node">The node's position in the architecture.</param>
    public Matrix Value(int node) => _workspace.Value(node).RowRange(0, _batchSize);

    /// <summary>The gradient of the loss by the output of a node, for the whole batch.</summary>
    /// <param name="node">The node's position in the architecture.</param>
    public Matrix Gradient(int node) => _workspace.Gradient(node).RowRange(0, _batchSize);

    /// <summary>Whether this is the share that does what is not worth dividing.</summary>
    internal bool IsFirst => _share == 0;

    /// <summary>Memory of the thread that computes the share.</summary>
    internal float* Scratch => _workspace.Scratch(_worker);

    internal Matrix Saved(int layer) => _workspace.Saved(layer).RowRange(0, _batchSize);

    /// <summary>Where the gradient of the weight at an offset of the parameter buffer goes.</summary>
    internal float* At(long offset) => _gradients + offset;

    /// <summary>This share of <paramref name="count"/> rows, in whole blocks so that kernels run on full tiles.</summary>
    internal (int First, int Count) Rows(int count, int block)
    {
        long blocks = (count + block - 1) / block;
        int first = (int)(blocks * _share / _shareCount) * block;
        int last = (int)(blocks * (_share + 1) / _shareCount) * block;
        return (first, System.Math.Min(last, count) - first);
    }
}
