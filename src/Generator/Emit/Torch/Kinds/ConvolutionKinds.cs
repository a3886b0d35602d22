using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit.Torch.Kinds;

/// <summary>Works on maps with the channels first.</summary>
internal abstract class MapKind : TorchKind
{
    public override TorchForm Form(LayerNode node, TorchForm first) => new(node.StepAxes, true);
}

/// <summary>The numbers of a window that moves over a map, and the padding that Keras gives it.</summary>
internal sealed class TorchWindow
{
    public TorchWindow(LayerNode node, IEnumerable<int> input, IEnumerable<int> output, IReadOnlyList<int> kernel)
    {
        Rank = kernel.Count;
        int[] from = [.. input], to = [.. output];
        Kernel = kernel;
        Strides = TorchText.Numbers(node, "Strides", Rank);
        Dilation = TorchText.Numbers(node, "DilationRate", Rank);
        Before = TorchText.Numbers(node, "Before", Rank);
        Behind = [.. Enumerable.Range(0, Rank).Select(axis => Math.Max(0, (to[axis] - 1) * Strides[axis] + Reach(axis) - from[axis] - Before[axis]))];
    }

    public int Rank { get; }

    public IReadOnlyList<int> Kernel { get; }

    public IReadOnlyList<int> Strides { get; }

    public IReadOnlyList<int> Dilation { get; }

    public IReadOnlyList<int> Before { get; }

    public IReadOnlyList<int> Behind { get; }

    public bool IsEven => Before.SequenceEqual(Behind);

    public int Reach(int axis) => (Kernel[axis] - 1) * Dilation[axis] + 1;

    /// <summary>The padding that a module cannot do itself.</summary>
    public string Pad(string map) => IsEven ? map : TorchText.Pad(map, TorchText.Cells(Before, Behind));

    /// <summary><c>nn.Conv2d(1, 16, 3, padding: 1)</c>.</summary>
    public string Constructor(int inputs, int outputs, int groups, bool bias)
    {
        int[] padding = IsEven ? [.. Before] : new int[Rank];
        bool alike = TorchText.AreAlike(Kernel, Strides, Dilation, padding);
        string arguments = $"{inputs}, {outputs}, {TorchText.PerAxis(Kernel, alike)}";
        if (Strides.Any(static step => step != 1))
            arguments += ", stride: " + TorchText.PerAxis(Strides, alike);
        if (padding.Any(static cells => cells != 0))
            arguments += ", padding: " + TorchText.PerAxis(padding, alike);
        if (Dilation.Any(static step => step != 1))
            arguments += ", dilation: " + TorchText.PerAxis(Dilation, alike);
        return $"nn.Conv{Rank}d({arguments}{(groups > 1 ? ", groups: " + Literal.Of(groups) : "")}{(bias ? "" : ", bias: false")})";
    }

    /// <summary>The axes of a kernel (window…, in, out) in PyTorch's order: (out, in, window…).</summary>
    public static int[] Axes(int rank) => [rank + 1, rank, .. Enumerable.Range(0, rank)];
}

internal sealed class ConvolutionKind : MapKind
{
    public override IReadOnlyList<string> Kinds => ["Conv1D", "Conv2D", "Conv3D"];

    public override IReadOnlyList<TorchPart> Parts(LayerNode node)
    {
        Shape kernel = node.Weights[0].Shape;
        TorchWindow window = Window(node);
        int groups = (int)node.Number("Groups");
        bool hasBias = node.Weights.Count > 1;
        TorchLink weight = new(0, "weight!", TorchWindow.Axes(window.Rank));
        return [new TorchPart("", $"global::TorchSharp.Modules.Conv{window.Rank}d", window.Constructor(TorchText.Input(node).Last, kernel.Last, groups, hasBias), hasBias ? [weight, new TorchLink(1, "bias!")] : [weight])];
    }

    public override string Output(TorchCall call) => $"{call.Module()}.call({Window(call.Node).Pad(call.Input)})";

    private static TorchWindow Window(LayerNode node) =>
        new(node, TorchText.Input(node).Sizes, TorchText.Output(node).Sizes, [.. node.Weights[0].Shape.Sizes.Take(node.Weights[0].Shape.Rank - 2)]);
}

/// <summary>A convolution of each channel by itself, alone or before one of size 1 that mixes them.</summary>
internal sealed class ChannelConvolutionKind : MapKind
{
    public override IReadOnlyList<string> Kinds => ["DepthwiseConv2D", "SeparableConv2D"];

    public override IReadOnlyList<TorchPart> Parts(LayerNode node)
    {
        Shape kernel = node.Weights[0].Shape;
        (int channels, int outputs) = (kernel[2], kernel[2] * kernel[3]);
        bool isSeparable = node.Kind == "SeparableConv2D";
        bool hasBias = node.Weights.Count > (isSeparable ? 2 : 1);
        TorchLink weight = new(0, "weight!", 2, 3, 0, 1);
        var each = new TorchPart(
            isSeparable ? "depthwise" : "", "global::TorchSharp.Modules.Conv2d", Window(node).Constructor(channels, outputs, channels, hasBias && !isSeparable), hasBias && !isSeparable ? [weight, new TorchLink(1, "bias!")] : [weight]);
        if (!isSeparable)
            return [each];
        weight = new TorchLink(1, "weight!", 3, 2, 0, 1);
        string mix = $"nn.Conv2d({outputs}, {node.Weights[1].Shape[3]}, 1{(hasBias ? "" : ", bias: false")})";
        return [each, new TorchPart("pointwise", "global::TorchSharp.Modules.Conv2d", mix, hasBias ? [weight, new TorchLink(2, "bias!")] : [weight])];
    }

    public override string Output(TorchCall call)
    {
        string map = Window(call.Node).Pad(call.Input);
        return call.Node.Kind == "SeparableConv2D" ? $"{call.Module("pointwise")}.call({call.Module("depthwise")}.call({map}))" : $"{call.Module()}.call({map})";
    }

    private static TorchWindow Window(LayerNode node) => new(node, TorchText.Input(node).Sizes, TorchText.Output(node).Sizes, [node.Weights[0].Shape[0], node.Weights[0].Shape[1]]);
}

internal sealed class ConvLSTM2DKind : TorchKind
{
    public override IReadOnlyList<string> Kinds => ["ConvLSTM2D"];

    public override IReadOnlyList<TorchPart> Parts(LayerNode node)
    {
        Shape kernel = node.Weights[0].Shape, output = TorchText.Output(node);
        bool hasBias = node.Weights.Count > 2;
        var window = new TorchWindow(node, TorchText.Input(node).Sizes.Skip(1), output.Sizes.Skip(output.Rank - 3), [kernel[0], kernel[1]]);
        string activations = $"({TorchText.Name((Activation)(int)node.Number("activation"))}, {TorchText.Name((Activation)(int)node.Number("RecurrentActivation"))})";
        string constructor = $"new keras.ConvLSTM2D({kernel[2]}, {kernel[3] / 4}, {TorchText.Array(window.Kernel)}, {TorchText.Array(window.Strides)}, {TorchText.Array(window.Dilation)}, "
            + $"{TorchText.Array(TorchText.Cells(window.Before, window.Behind))}, {activations}, {TorchText.Flag(hasBias)}, {TorchText.Flag(TorchText.Is(node, "ReturnSequences"))}, {TorchText.Flag(TorchText.Is(node, "GoBackwards"))})";
        TorchLink[] links = [new(0, "get_parameter(\"kernel\")!", TorchWindow.Axes(2)), new(1, "get_parameter(\"recurrent_kernel\")!", TorchWindow.Axes(2)), new(2, "get_parameter(\"bias\")!")];
        return [new TorchPart("", "keras.ConvLSTM2D", constructor, [.. links.Take(node.Weights.Count)])];
    }

    public override string Output(TorchCall call) => $"{call.Module()}.call({call.Input})";
}
