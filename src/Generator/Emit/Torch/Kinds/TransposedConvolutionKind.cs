using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit.Torch.Kinds;

/// <summary>
/// Keras cuts the natural output unevenly; PyTorch cuts both ends alike and adds behind. So: cut what Keras cuts in front,
/// and narrow, or add, what then lies behind.
/// </summary>
internal sealed class TransposedConvolutionKind : MapKind
{
    public override IReadOnlyList<string> Kinds => ["Conv1DTranspose", "Conv2DTranspose", "Conv3DTranspose"];

    public override IReadOnlyList<TorchPart> Parts(LayerNode node)
    {
        Shape kernel = node.Weights[0].Shape;
        int rank = kernel.Rank - 2;
        (int outputs, int inputs) = (kernel[rank], kernel[rank + 1]);
        bool hasBias = node.Weights.Count > 1;
        int[] sizes = [.. kernel.Sizes.Take(rank)], strides = TorchText.Numbers(node, "Strides", rank), dilation = TorchText.Numbers(node, "DilationRate", rank), front = TorchText.Numbers(node, "Before", rank);
        int[] added = [.. Behind(node, rank).Select((cut, axis) => Math.Max(0, front[axis] - cut))];
        int[] axes = TorchWindow.Axes(rank);
        if (!TorchText.AreAlike(sizes, strides, dilation, front, added))
        {
            string own = $"new keras.TransposedConvolution({inputs}, {outputs}, {TorchText.Array(sizes)}, {TorchText.Array(strides)}, {TorchText.Array(front)}, {TorchText.Array(added)}, {TorchText.Array(dilation)}, {TorchText.Flag(hasBias)})";
            TorchLink[] named = [new(0, "get_parameter(\"weight\")!", axes), new(1, "get_parameter(\"bias\")!")];
            return [new TorchPart("", "keras.TransposedConvolution", own, [.. named.Take(node.Weights.Count)])];
        }

        // By position: the names changed in 0.100.
        int[] rest = [strides[0], front[0], added[0], dilation[0]];
        int[] defaults = [1, 0, 0, 1];
        int written = 4;
        while (written > 0 && rest[written - 1] == defaults[written - 1])
            written--;
        string arguments = TorchText.Join(new[] { inputs, outputs, sizes[0] }.Concat(rest.Take(written)));
        TorchLink[] links = [new(0, "weight!", axes), new(1, "bias!")];
        return [new TorchPart("", $"global::TorchSharp.Modules.ConvTranspose{rank}d", $"nn.ConvTranspose{rank}d({arguments}{(hasBias ? "" : ", bias: false")})", [.. links.Take(node.Weights.Count)])];
    }

    public override string Output(TorchCall call)
    {
        int rank = call.Node.Weights[0].Shape.Rank - 2;
        int[] front = TorchText.Numbers(call.Node, "Before", rank), behind = Behind(call.Node, rank);
        string output = $"{call.Module()}.call({call.Input})";
        for (int axis = 0; axis < rank; axis++)
        {
            if (behind[axis] > front[axis])
                output += $".narrow({axis + 2}, 0, {TorchText.Output(call.Node)[axis]})";
        }

        return output;
    }

    // What Keras cuts off behind the natural output, by axis; negative where it adds.
    private static int[] Behind(LayerNode node, int rank)
    {
        Shape kernel = node.Weights[0].Shape, input = TorchText.Input(node), output = TorchText.Output(node);
        int[] strides = TorchText.Numbers(node, "Strides", rank), dilation = TorchText.Numbers(node, "DilationRate", rank), front = TorchText.Numbers(node, "Before", rank);
        return [.. Enumerable.Range(0, rank).Select(axis => (input[axis] - 1) * strides[axis] + (kernel[axis] - 1) * dilation[axis] + 1 - front[axis] - output[axis])];
    }
}
