using System.Linq;
using Autoencoders.Engine;
using Autoencoders.Models;

namespace Autoencoders.Training;

/// <summary>Finds the layer whose activation the loss computes itself, from the logits, which is exact where the activation saturates.</summary>
internal static class OutputLogits
{
    /// <summary>The layer's index, or −1 when the loss takes the output as it is.</summary>
    public static int Layer(ModelBase model, int output, Loss loss)
    {
        Architecture architecture = model.GetArchitecture();
        int at = architecture.Root(output);
        LayerNode last = architecture.Nodes[at];
        bool isPenalised = last.ActivityL1 != 0 || last.ActivityL2 != 0;

        // Whoever else reads the output wants it activated.
        bool isRead = architecture.Nodes.Any(node => node.IsLive && !node.IsView && node.Inputs.Any(input => architecture.Root(input) == at));

        // A reshape may leave other rows than those that the activation went over.
        Activation activation = ActivationOf(last);
        bool keepsRows = Activations.IsElementwise(activation) || architecture.Nodes[output].OutputShape!.Value.Last == last.OutputShape!.Value.Last;
        bool canLeave = model.Layers.Any(layer => layer.Index == at && layer.CanLeaveLogits);
        return canLeave && keepsRows && !isPenalised && !isRead && loss.TakesLogits(activation) ? at : -1;
    }

    /// <summary>What a layer does last: a softmax may be a layer of its own.</summary>
    public static Activation ActivationOf(LayerNode node) => node.Kind == "Softmax" ? Activation.Softmax : node.Activation;
}
