using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>Every kind of layer that the language knows.</summary>
public static class LayerRules
{
    private static readonly Dictionary<string, LayerRule> ByKind = new LayerRule[]
    {
        new ActivationRule(),
        new AdaptiveAveragePooling2DRule(),
        new AdaptiveMaxPooling2DRule(),
        new AveragePooling1DRule(),
        new AveragePooling2DRule(),
        new AveragePooling3DRule(),
        new BatchNormalizationRule(),
        new ConcatenateRule(),
        new Conv1DRule(),
        new Conv1DTransposeRule(),
        new Conv2DRule(),
        new Conv2DTransposeRule(),
        new Conv3DRule(),
        new Conv3DTransposeRule(),
        new CropLikeRule(),
        new Cropping1DRule(),
        new Cropping2DRule(),
        new Cropping3DRule(),
        new DenseRule(),
        new DepthwiseConv2DRule(),
        new DropoutRule(),
        new FlattenRule(),
        new GaussianNoiseRule(),
        new GlobalAveragePooling1DRule(),
        new GlobalAveragePooling2DRule(),
        new GlobalAveragePooling3DRule(),
        new GlobalMaxPooling1DRule(),
        new GlobalMaxPooling2DRule(),
        new GlobalMaxPooling3DRule(),
        new GRURule(),
        new LSTMRule(),
        new MaxPooling1DRule(),
        new MaxPooling2DRule(),
        new MaxPooling3DRule(),
        new MaxUnpooling2DRule(),
        new MultiHeadAttentionRule(),
        new PadLikeRule(),
        new PermuteRule(),
        new RepeatVectorRule(),
        new ReshapeRule(),
        new ResizeLikeRule(),
        new SeparableConv2DRule(),
        new SimpleRNNRule(),
        new SliceRule(),
        new UpSampling1DRule(),
        new UpSampling2DRule(),
        new UpSampling3DRule(),
        new ZeroPadding1DRule(),
        new ZeroPadding2DRule(),
        new ZeroPadding3DRule(),
    }.ToDictionary(static rule => rule.Kind);

    /// <summary>The kinds, as their attributes are called without <c>Attribute</c>.</summary>
    public static IEnumerable<string> Kinds => ByKind.Keys;

    internal static LayerRule? Find(string kind) => ByKind.TryGetValue(kind, out LayerRule? rule) ? rule : null;
}
