using System.Collections.Generic;
using Autoencoders.Models;

namespace Autoencoders.Training;

/// <summary>Finds the layer whose activation the loss computes itself, from the logits, which is exact where the activation saturates.</summary>
internal static class OutputLogits
{
    /// <summary>The layer's index, or −1 when the loss takes the output as it is.</summary>
    public static int Layer(Architecture architecture, int output, Loss loss)
    {
        IReadOnlyList<LayerNode> nodes = architecture.Nodes;
        int at = output;
        while (nodes[at].IsView)
            at = nodes[at].Inputs[0];
        LayerNode last = nodes[at];
        bool isPenalised = last.ActivityL1 != 0 || last.ActivityL2 != 0;
        return !last.IsInput && !isPenalised && loss.TakesLogits(last.Activation) ? at : -1;
    }
}
