using System.Linq;
using Autoencoders.Engine;
using Autoencoders.Layers;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>How many numbers a sample the embedded engine's layers keep for themselves, beside their output.</summary>
internal static class KeptValues
{
    /// <summary>The numbers of one sample; 0 for a layer that keeps none or whose shapes are unknown.</summary>
    /// <param name="node">The layer.</param>
    /// <param name="training">Whether a backward pass follows.</param>
    public static long Of(LayerNode node, bool training)
    {
        if (node.IsInput || node.Code is not null || node.InputShape is not { } allInput || node.OutputShape is not { } allOutput)
            return 0;
        Shape input = node.AtStep(allInput), output = node.AtStep(allOutput);
        return Counts.Product(node.Steps, Of(node, input, output, training));
    }

    private static long Of(LayerNode node, Shape input, Shape output, bool training)
    {
        long values = training ? input.ElementCount : 0;
        switch (node.Kind)
        {
            case "Dense" or "TiedDense":
                return Sums(node, output, training, Number(node, "Contraction") > 0);
            case "Dropout" or "GaussianDropout" or "AlphaDropout":
                return values;
            case "SpatialDropout1D" or "SpatialDropout2D" or "SpatialDropout3D":
                return training ? input.Last : 0;
            case "Sampling":
                return training ? output.ElementCount : 0;
            case "BatchNormalization" or "GroupNormalization":
                return training ? 4L * input[(int)Number(node, "Axis")] : 0;
            case "LayerNormalization" or "RMSNormalization":
                long length = Enumerable.Range(0, input.Rank).Where(axis => Number(node, "Spans" + DetailedFormat.Number(axis)) != 0).Aggregate(1L, (product, axis) => product * input[axis]);
                return training ? 2 * (input.ElementCount / length + length) : 0;
            case "PReLU":
                return training ? node.Weights[0].Shape.ElementCount : 0;
            case "SeparableConv2D":
                Shape point = node.Weights[1].Shape;
                return Sums(node, output, training, false) + output.ElementCount / output.Last * point[2] * (training ? 2 : 1);
            case "MultiHeadAttention":
                return Attention(node, input, training);
            case "SimpleRNN" or "LSTM" or "GRU":
                return input[0] * (long)Recurrent(node, input, training);
            case "ConvLSTM2D":
                int filters = node.Weights[1].Shape[2], record = 0;
                var sizes = new RecurrentSizes(filters, Gates: 4, States: 2, Extra: filters);
                RecurrentFields fields = RecurrentFields.Plan(ref record, sizes, dropsState: false);
                if (training)
                    fields.PlanTraining(ref record, sizes, input.Last, dropsInput: false, dropsState: false, addsInputGradient: false);
                long cells = (long)output[output.Rank - 3] * output[output.Rank - 2];
                return input[0] * cells * record;
            default:
                return node.Kind.StartsWith("Conv", System.StringComparison.Ordinal) || node.Kind == "DepthwiseConv2D" ? Sums(node, output, training, false) : 0;
        }
    }

    // What enters the activation, where its slope cannot be had from what leaves it; a gate's two halves, and their gradients.
    private static long Sums(LayerNode node, Shape output, bool training, bool contracts)
    {
        bool isGated = node.Activation == Autoencoders.Activation.Glu;
        bool keeps = isGated || ((training || contracts) && Activations.NeedsInput(node.Activation));
        int parts = (keeps ? 1 : 0) + (isGated && training ? 1 : 0) + (contracts ? 1 : 0);
        return output.ElementCount * parts * (isGated ? 2 : 1);
    }

    private static long Attention(LayerNode node, Shape input, bool training)
    {
        Shape query = node.Weights.First(static weight => weight.Name == "query_kernel").Shape, value = node.Weights.First(static weight => weight.Name == "value_kernel").Shape;
        bool isMasked = Number(node, "Mask") != 0;
        int context = node.InputShapes.Count > (isMasked ? 2 : 1) ? 1 : 0;
        long steps = input[0], others = node.InputShapes[context] is { } read ? node.AtStep(read)[0] : steps;
        long heads = query[1], keys = heads * query[2], values = heads * value[2], weights = heads * steps * others;
        long projections = steps * keys + others * (keys + values);
        long length = projections + weights + steps * values;
        return !training ? length : length + projections + (Number(node, "Dropout") > 0 ? weights : 0);
    }

    private static int Recurrent(LayerNode node, Shape input, bool training)
    {
        int gates = node.Kind switch { "LSTM" => 4, "GRU" => 3, _ => 1 };
        int units = node.Weights[1].Shape[0];
        var sizes = new RecurrentSizes(units, gates, node.Kind == "LSTM" ? 2 : 1, node.Kind == "SimpleRNN" ? 0 : units);
        bool drops = Number(node, "Dropout") > 0, dropsState = Number(node, "RecurrentDropout") > 0;
        int record = 0, directions = Number(node, "Bidirectional") != 0 ? 2 : 1;
        var fields = new RecurrentFields[directions];
        for (int direction = 0; direction < directions; direction++)
            fields[direction] = RecurrentFields.Plan(ref record, sizes, dropsState);
        for (int direction = 0; training && direction < directions; direction++)
            fields[direction].PlanTraining(ref record, sizes, input[1], drops, dropsState, direction > 0);
        return record;
    }

    private static float Number(LayerNode node, string name) => node.Settings.FirstOrDefault(setting => setting.Name == name)?.Value ?? 0;
}
