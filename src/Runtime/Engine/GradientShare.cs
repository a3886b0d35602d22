using Autoencoders.Layers;

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

    private readonly int _steps;

    internal GradientShare(Workspace workspace, float* gradients, int batchSize, int share, int shareCount, int worker, int steps = 1)
    {
        _steps = steps;
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

    /// <summary>The same share for a layer that takes each step of a sample as a row.</summary>
    /// <param name="steps">How many steps a sample has.</param>
    public GradientShare EachStep(int steps) => new(_workspace, _gradients, _batchSize, _share, _shareCount, _worker, steps);

    /// <summary>Whether this is the share that does what is not worth dividing.</summary>
    internal bool IsFirst => _share == 0;

    /// <summary>Memory of the thread that computes the share.</summary>
    internal float* Scratch => _workspace.Scratch(_worker);

    internal Matrix Saved(int layer) => _workspace.Saved(layer).RowRange(0, _batchSize).EachStep(_steps);

    /// <summary>Where a layer's share of the gradient of one of its weights goes.</summary>
    internal float* At(Weight weight) => _gradients + weight.GradientOffset;

    /// <summary>This share of <paramref name="count"/> rows, in whole blocks so that kernels run on full tiles.</summary>
    internal (int First, int Count) Rows(int count, int block)
    {
        long blocks = (count + block - 1) / block;
        int first = (int)(blocks * _share / _shareCount) * block;
        int last = (int)(blocks * (_share + 1) / _shareCount) * block;
        return (first, System.Math.Min(last, count) - first);
    }
}
