using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>How much memory a model takes on the embedded engine, found without making it; all in bytes, numbers of 32 bits.</summary>
/// <remarks>
/// A value lives from the layer that writes it to the last that reads it, an input and an output to the end; while training, everything
/// lives to the end of the step, and what a gradient reaches has a second place of the same size. A layer's own values (what a gate
/// or a mask keeps) live beside its output. The largest sum over all moments is the peak. Predicting goes over slices of at most 48
/// samples on each thread, so for predicting the batch stands for one slice.
/// </remarks>
public sealed record MemoryEstimate
{
    private const int BytesPerNumber = sizeof(float);

    private MemoryEstimate()
    {
    }

    /// <summary>How many samples are worked on at once, at least 1.</summary>
    public required int Batch { get; init; }

    /// <summary>The weights, trainable or not; a shared one counts once.</summary>
    public required long Weights { get; init; }

    /// <summary>The weights' gradients; each further layer that shares a weight has a gradient of its own.</summary>
    public required long Gradients { get; init; }

    /// <summary>What the optimizer keeps for each weight.</summary>
    public required long OptimizerState { get; init; }

    /// <summary>The kernels once more, laid out for products.</summary>
    public required long Layouts { get; init; }

    /// <summary>Values alive at once while predicting.</summary>
    public required long PeakInference { get; init; }

    /// <summary>Values and their gradients alive at once while training.</summary>
    public required long PeakTraining { get; init; }

    /// <summary>All that predicting takes: weights, layouts and the peak of the values.</summary>
    public long Inference => Counts.Sum(Weights, Layouts, PeakInference);

    /// <summary>All that training takes: weights, gradients, optimizer state, layouts for both directions and the peak of the values.</summary>
    public long Training => Counts.Sum(Weights, Gradients, OptimizerState, Counts.Product(2, Layouts), PeakTraining);

    /// <summary>Estimates a model.</summary>
    /// <param name="architecture">The model or part.</param>
    /// <param name="batch">How many samples are worked on at once, at least 1.</param>
    /// <param name="optimizer">What trains it; <see cref="Adam"/> by default.</param>
    /// <returns>The estimate; null where some shape is unknown, as in a broken model.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="batch"/> is below 1.</exception>
    public static MemoryEstimate? Of(Architecture architecture, int batch, Optimizer? optimizer = null)
    {
        ArgumentNullException.ThrowIfNull(architecture);
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        if (architecture.Nodes.Count == 0 || architecture.Nodes.Any(static node => node.InputShape is null || node.OutputShape is null))
            return null;
        long weights = architecture.ParameterCount;
        WeightSpec[] used = [.. architecture.Nodes.SelectMany(static node => node.Weights)];
        return new MemoryEstimate
        {
            Batch = batch,
            Weights = Bytes(weights),
            Gradients = Bytes(Counts.Sum([.. used.Select(static weight => weight.Shape.ElementCount)])),
            OptimizerState = Bytes(Counts.Product(weights, (optimizer ?? new Adam()).StateCount)),
            Layouts = Bytes(Counts.Sum([.. architecture.Nodes.Where(static node => node.Kind is not "Embedding" and not "DepthwiseConv2D" and not "PReLU").SelectMany(static node => node.Weights)
                .Where(static weight => weight.Shape.Rank > 1 && weight.Name.EndsWith("kernel", StringComparison.Ordinal) && !weight.Name.StartsWith("depthwise", StringComparison.Ordinal))
                .Select(static weight => weight.Shape.ElementCount)])),
            PeakInference = Bytes(Counts.Product(batch, Peak(architecture))),
            PeakTraining = Bytes(Counts.Product(batch, Everything(architecture))),
        };
    }

    // What one sample needs at the moment at which most is alive.
    private static long Peak(Architecture architecture)
    {
        IReadOnlyList<LayerNode> nodes = architecture.Nodes;
        int[] last = [.. Enumerable.Range(0, nodes.Count)];
        for (int node = 0; node < nodes.Count; node++)
        {
            foreach (int input in nodes[node].Inputs)
                last[architecture.Root(input)] = node;
        }

        foreach (int kept in architecture.Inputs.Concat(architecture.Outputs.Select(output => architecture.Root(output.Node))))
            last[kept] = nodes.Count;
        long peak = 0;
        for (int moment = 0; moment < nodes.Count; moment++)
        {
            IEnumerable<long> alive = Enumerable.Range(0, nodes.Count)
                .Where(node => !nodes[node].IsView && (nodes[node].IsInput || node <= moment) && moment <= last[node])
                .Select(node => nodes[node].OutputShape!.Value.ElementCount);
            peak = Math.Max(peak, Counts.Sum([.. alive, KeptValues.Of(nodes[moment], training: false)]));
        }

        return peak;
    }

    private static long Everything(Architecture architecture) => Counts.Sum([.. Enumerable.Range(0, architecture.Nodes.Count).Select(at =>
    {
        LayerNode node = architecture.Nodes[at];
        long own = KeptValues.Of(node, training: true);
        return node.IsView ? own : Counts.Sum(own, Counts.Product(architecture.NeedsGradient(at) ? 2 : 1, node.OutputShape!.Value.ElementCount));
    }), Detours(architecture)]);

    // Where a tensor is read several times, the gradients of the readers meet beside it.
    private static long Detours(Architecture architecture)
    {
        var largest = new Dictionary<int, long>();
        foreach (BackwardStep step in architecture.BackwardSteps())
        {
            for (int slot = 0; slot < step.Targets.Count; slot++)
            {
                if (step.Targets[slot] == GradientTarget.Add)
                    largest[slot] = Math.Max(largest.GetValueOrDefault(slot), architecture.Nodes[architecture.Nodes[step.Node].Inputs[slot]].OutputShape!.Value.ElementCount);
            }
        }

        return Counts.Sum([.. largest.Values]);
    }

    private static long Bytes(long numbers) => Counts.Product(numbers, BytesPerNumber);
}
