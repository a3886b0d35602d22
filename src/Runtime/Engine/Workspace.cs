using System.Collections.Generic;
using Autoencoders.Layers;

namespace Autoencoders.Engine;

/// <summary>All memory that a network needs for one batch, planned ahead in one block.</summary>
/// <remarks>
/// While training every value has a place of its own, so slices of the batch may be worked on at once. Otherwise values
/// share memory as soon as they are no longer needed, so each worker has a workspace to itself.
/// </remarks>
internal sealed unsafe class Workspace
{
    private readonly AlignedBuffer _memory;
    private readonly Place[] _values;
    private readonly Place[] _gradients;
    private readonly Dictionary<int, Place> _saved = [];
    private readonly int _batchSize;

    /// <summary>Plans the memory of a batch.</summary>
    /// <param name="architecture">The network.</param>
    /// <param name="layers">Its layers, one for each node but the input.</param>
    /// <param name="batchSize">The most rows that a batch will have.</param>
    /// <param name="training">Whether every value stays for a backward pass, and gradients have places.</param>
    public Workspace(Architecture architecture, IReadOnlyList<Layer> layers, int batchSize, bool training)
    {
        _batchSize = batchSize;
        int count = architecture.Nodes.Count;
        int[] roots = ViewRoots(architecture);
        int[] strides = Strides(architecture, roots);
        var plan = new MemoryPlan();
        _values = new Place[count];
        _gradients = new Place[count];
        for (int node = 0; node < count; node++)
        {
            int columns = (int)architecture.Nodes[node].OutputShape!.Value.ElementCount;
            if (roots[node] != node)
            {
                _values[node] = _values[roots[node]] with { Columns = columns };
                if (training && architecture.NeedsGradient(node))
                    _gradients[node] = _gradients[roots[node]] with { Columns = columns };
                continue;
            }

            // The input is read again by the loss of an autoencoder, so it stays, too.
            int lastUse = training || node == 0 ? int.MaxValue : LastUse(architecture, roots, node);
            long size = (long)strides[node] * batchSize;
            _values[node] = new Place(plan.Add(size, node, lastUse), columns, strides[node]);
            if (training && architecture.NeedsGradient(node))
                _gradients[node] = new Place(plan.Add(size, 0, int.MaxValue), columns, strides[node]);
        }

        for (int i = 0; i < layers.Count; i++)
        {
            int length = layers[i].ScratchLength(training);
            if (length > 0)
                _saved[layers[i].Index] = new Place(plan.Add((long)length * batchSize, training ? 0 : i + 1, training ? int.MaxValue : i + 1), length, length);
        }

        _memory = new AlignedBuffer(plan.Length);
        RowPenalties = new double[batchSize];
    }

    /// <summary>How many floats it holds.</summary>
    public long Length => _memory.Length;

    /// <summary>The penalties on layer outputs, row by row.</summary>
    public double[] RowPenalties { get; }

    public Matrix Value(int node) => At(_values[node]);

    public Matrix Gradient(int node) => At(_gradients[node]);

    public Matrix Saved(int layer) => At(_saved[layer]);

    private Matrix At(Place place) => new(_memory.Pointer + place.Offset, _batchSize, place.Columns, place.Stride);

    // A view lies in the memory of the node that it reads.
    private static int[] ViewRoots(Architecture architecture)
    {
        var roots = new int[architecture.Nodes.Count];
        for (int node = 0; node < roots.Length; node++)
            roots[node] = architecture.Nodes[node].IsView ? roots[architecture.Nodes[node].Inputs[0]] : node;
        return roots;
    }

    // Vectors are padded to whole cache lines; samples with more axes lie dense, so that their positions can be rows.
    private static int[] Strides(Architecture architecture, int[] roots)
    {
        var strides = new int[roots.Length];
        for (int node = 0; node < roots.Length; node++)
        {
            Shape shape = architecture.Nodes[node].OutputShape!.Value;
            int columns = (int)shape.ElementCount;
            if (shape.Rank != 1)
                strides[roots[node]] = columns;
            else if (strides[roots[node]] == 0)
                strides[roots[node]] = AlignedBuffer.PaddedStride(columns);
        }

        return strides;
    }

    private static int LastUse(Architecture architecture, int[] roots, int root)
    {
        int last = root;
        for (int node = 0; node < roots.Length; node++)
        {
            if (roots[node] == root && node == architecture.Output)
                return int.MaxValue;
            foreach (int input in architecture.Nodes[node].Inputs)
            {
                if (roots[input] == root)
                    last = node;
            }
        }

        return last;
    }

    private readonly record struct Place(long Offset, int Columns, int Stride);
}
