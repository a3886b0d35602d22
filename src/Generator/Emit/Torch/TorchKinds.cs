using System.Collections.Generic;
using System.Linq;
using Autoencoders.Generator.Emit.Torch.Kinds;
using Autoencoders.Models;

namespace Autoencoders.Generator.Emit.Torch;

/// <summary>Every kind of layer that has a TorchSharp form.</summary>
internal static class TorchKinds
{
    private static readonly Dictionary<string, TorchKind> ByName = new TorchKind[]
    {
        new DenseKind(), new TiedDenseKind(), new EmbeddingKind(), new ConvolutionKind(), new ChannelConvolutionKind(), new TransposedConvolutionKind(), new ConvLSTM2DKind(),
        new MaxPoolingKind(), new AveragePoolingKind(), new GlobalPoolingKind(), new AdaptivePoolingKind(), new MaxUnpoolingKind(), new ResizeKind(), new PadKind(), new CropKind(),
        new BatchNormalizationKind(), new AxesNormalizationKind(), new GroupNormalizationKind(), new UnitNormalizationKind(), new PReLUKind(), new PointwiseKind(), new NoiseKind(),
        new SpatialDropoutKind(), new ShapeKind(), new ConcatenateKind(), new MergeKind(), new DotKind(), new SamplingKind(), new RecurrentKind(), new MultiHeadAttentionKind(),
    }.SelectMany(static kind => kind.Kinds.Select(name => (name, kind))).ToDictionary(static pair => pair.name, static pair => pair.kind);

    /// <summary>How a layer is written.</summary>
    public static TorchKind Of(LayerNode node) => ByName[node.Kind];

    /// <summary>The first layer of a model that has no TorchSharp form, and why; null when all have one.</summary>
    public static (LayerNode Node, string Reason)? Refusal(Architecture architecture)
    {
        if (architecture.Sizes.Count > 0)
            return (architecture.Layers.First(), $"stands behind an input with named sizes ({string.Join(", ", architecture.Sizes.Select(static size => size.Name))})");
        foreach (LayerNode node in architecture.Layers.Where(static node => node.IsLive))
        {
            string? reason = node.Code is not null ? "is computed by code of its own"
                : ByName.TryGetValue(node.Kind, out TorchKind? kind) ? kind.Refusal(node)
                : "is of a kind that PyTorch has not";
            if (reason is not null)
                return (node, reason);
        }

        return null;
    }
}
