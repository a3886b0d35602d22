using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>One layer's turn in the backward pass.</summary>
/// <param name="Node">The layer's position.</param>
/// <param name="Targets">For each of its inputs, what becomes of that input's gradient.</param>
public sealed record BackwardStep(int Node, IReadOnlyList<GradientTarget> Targets)
{
    internal static IReadOnlyList<BackwardStep> Plan(Architecture architecture)
    {
        var steps = new List<BackwardStep>();

        // The losses write the gradients of the outputs; whoever else reads such a tensor adds to it.
        var written = new HashSet<int>(architecture.Outputs.Select(output => architecture.Root(output.Node)));
        for (int at = architecture.Nodes.Count - 1; at >= 0; at--)
        {
            LayerNode node = architecture.Nodes[at];
            if (!node.IsLive || node.IsView || node.IsInput || !architecture.NeedsGradient(at))
                continue;

            // In front of a layer without a backward pass nothing arrives.
            if (!written.Contains(architecture.Root(at)))
                continue;
            var targets = new List<GradientTarget>();
            foreach (int input in node.Inputs)
            {
                targets.Add(!architecture.NeedsGradient(input) ? GradientTarget.None
                    : written.Add(architecture.Root(input)) ? GradientTarget.Write
                    : GradientTarget.Add);
            }

            steps.Add(new BackwardStep(at, targets));
        }

        return steps;
    }
}

/// <summary>What becomes of the gradient of a layer's input.</summary>
public enum GradientTarget
{
    /// <summary>Nobody needs it.</summary>
    None,

    /// <summary>It is written: the layer is the last one that reads this tensor.</summary>
    Write,

    /// <summary>It is added to what a later reader wrote.</summary>
    Add,
}
