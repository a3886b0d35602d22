using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Models;

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
    private readonly List<(long Offset, int Stride)> _detours = [];
    private readonly int _batchSize;
    private readonly long _scratch;
    private readonly int _scratchLength;

    /// <summary>Plans the memory of a batch.</summary>
    /// <param name="architecture">The network.</param>
    /// <param name="layers">Its layers, one for each node but the input.</param>
    /// <param name="batchSize">The most rows that a batch will have.</param>
    /// <param name="workers">How many threads use it at once.</param>
    /// <param name="training">Whether every value stays for a backward pass, and gradients have places.</param>
    public Workspace(Architecture architecture, IReadOnlyList<Layer> layers, int batchSize, int workers, bool training)
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

            // Inputs are read again by the loss of an autoencoder, so they stay, too.
            int lastUse = training || architecture.Nodes[node].IsInput ? int.MaxValue : LastUse(architecture, roots, node);
            long size = (long)strides[node] * batchSize;
            _values[node] = new Place(plan.Add(size, architecture.Nodes[node].IsInput ? 0 : node, lastUse), columns, strides[node]);
            if (training && architecture.NeedsGradient(node))
                _gradients[node] = new Place(plan.Add(size, 0, int.MaxValue), columns, strides[node]);
        }

        // A part counts its nodes anew, so a layer's own index says nothing of when it computes here.
        int[] moments = [.. Enumerable.Range(0, count).Where(node => !architecture.Nodes[node].IsInput)];
        for (int i = 0; i < layers.Count; i++)
        {
            int length = layers[i].ScratchLength(training) * layers[i].Steps;
            if (length > 0)
                _saved[layers[i].Index] = new Place(plan.Add((long)length * batchSize, training ? 0 : moments[i], training ? int.MaxValue : moments[i]), length, length);
        }

        if (training)
            PlanDetours(architecture, plan);
        _scratchLength = AlignedBuffer.PaddedStride(layers.Max(layer => layer.WorkerScratchLength(training)));
        _scratch = plan.Add((long)_scratchLength * workers, 0, int.MaxValue);
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

    // Each row has room for the widest gradient of its slot: slices that are at different layers keep out of each other's way.
    public Matrix Detour(int node, int slot, int firstRow, int rowCount)
    {
        (long offset, int stride) = _detours[slot];
        Place gradient = _gradients[node];
        return new Matrix(_memory.Pointer + offset + (long)firstRow * stride, rowCount, gradient.Columns, gradient.Stride);
    }

    public float* Scratch(int worker) => _memory.Pointer + _scratch + (long)worker * _scratchLength;

    // One place for each input of a layer that may have to add to a gradient, as large as the largest such gradient.
    private void PlanDetours(Architecture architecture, MemoryPlan plan)
    {
        var strides = new List<int>();
        foreach (BackwardStep step in architecture.BackwardSteps())
        {
            for (int slot = 0; slot < step.Targets.Count; slot++)
            {
                while (strides.Count <= slot)
                    strides.Add(0);
                if (step.Targets[slot] == GradientTarget.Add)
                    strides[slot] = Math.Max(strides[slot], _gradients[architecture.Nodes[step.Node].Inputs[slot]].Stride);
            }
        }

        foreach (int stride in strides)
            _detours.Add((plan.Add((long)stride * _batchSize, 0, int.MaxValue), stride));
    }

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
            if (roots[node] == root && architecture.Outputs.Any(output => output.Node == node))
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
