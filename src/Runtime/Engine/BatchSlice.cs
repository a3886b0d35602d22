using System.Numerics.Tensors;

namespace Autoencoders.Engine;

/// <summary>Some rows of a batch on their way through a network: where each layer's values and gradients lie.</summary>
/// <remarks>Slices are worked on by different threads at once; no slice reads another's rows.</remarks>
public readonly unsafe struct BatchSlice
{
    private readonly Workspace _workspace;

    private const int AllStages = -1;
    private readonly int _worker;
    private readonly int _stage;

    private readonly int _steps;

    internal BatchSlice(Workspace workspace, int firstRow, int rowCount, BatchSettings settings, int worker, int stage = AllStages, int steps = 1)
    {
        _steps = steps;
        _stage = stage;
        _workspace = workspace;
        _worker = worker;
        FirstRow = firstRow;
        RowCount = rowCount;
        Settings = settings;
    }

    /// <summary>The position of the slice's first row in the batch.</summary>
    public int FirstRow { get; }

    /// <summary>How many rows (samples) the slice has.</summary>
    public int RowCount { get; }

    /// <summary>Whether dropout and noise are on and values are kept for the backward pass.</summary>
    public bool IsTraining => Settings.IsTraining;

    internal BatchSettings Settings { get; }

    /// <summary>The output of a node: one sample a row.</summary>
    /// <param name="node">The node's position in the architecture.</param>
    public Matrix Value(int node) => _workspace.Value(node).RowRange(FirstRow, RowCount);

    /// <summary>The gradient of the loss by the output of a node: one sample a row.</summary>
    /// <param name="node">The node's position in the architecture.</param>
    public Matrix Gradient(int node) => _workspace.Gradient(node).RowRange(FirstRow, RowCount);

    /// <summary>Where a gradient is computed that is then added to what a later reader of the same tensor wrote.</summary>
    /// <param name="node">The tensor's position in the architecture.</param>
    /// <param name="slot">Which of the reading layer's inputs it is.</param>
    public Matrix Detour(int node, int slot) => _workspace.Detour(node, slot, FirstRow, RowCount);

    /// <summary>Adds the gradient from <see cref="Detour"/> to the tensor's gradient.</summary>
    /// <param name="node">The tensor's position in the architecture.</param>
    /// <param name="slot">Which of the reading layer's inputs it is.</param>
    public void AddDetour(int node, int slot)
    {
        Matrix sum = Gradient(node);
        Matrix detour = Detour(node, slot);
        for (int row = 0; row < RowCount; row++)
            TensorPrimitives.Add(sum.Row(row), detour.Row(row), sum.Row(row));
    }

    /// <summary>Whether a stage of the pass is to be run. The pass is cut into stages where a layer needs the whole batch.</summary>
    /// <param name="stage">The stage, from 0.</param>
    public bool Runs(int stage) => _stage == AllStages || _stage == stage;

    /// <summary>The same slice for a layer that takes each step of a sample as a row.</summary>
    /// <param name="steps">How many steps a sample has.</param>
    public BatchSlice EachStep(int steps) => new(_workspace, FirstRow * steps, RowCount * steps, Settings, _worker, _stage, steps);

    /// <summary>Memory of the thread that works on the slice, for a while in the middle of a layer's pass.</summary>
    internal float* Scratch => _workspace.Scratch(_worker);

    /// <summary>What a layer keeps for itself from the forward to the backward pass: one sample a row.</summary>
    /// <param name="layer">The layer's index in its model.</param>
    internal Matrix Saved(int layer) => _workspace.Saved(layer).EachStep(_steps).RowRange(FirstRow, RowCount);

    /// <summary>Random numbers that belong to one layer and one row of this step, whichever thread asks.</summary>
    internal RandomStream Random(int layer, int row) =>
        new(Settings.Seed, (ulong)Settings.Step, ((ulong)layer << 32) | (uint)(FirstRow + row));

    /// <summary>The penalties on the outputs of one row's layers.</summary>
    internal double Penalty(int row) => _workspace.RowPenalties[(FirstRow + row) / _steps];

    /// <summary>Adds a layer's penalty on the output of one row to that row's loss.</summary>
    internal void AddPenalty(int row, double penalty) => _workspace.RowPenalties[(FirstRow + row) / _steps] += penalty;
}
