using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>Every kind of layer that the language knows.</summary>
public static class LayerRules
{
    private static readonly Dictionary<string, LayerRule> ByKind = new LayerRule[]
    {
        new ActivationRule(),
        new BatchNormalizationRule(),
        new ConcatenateRule(),
        new Conv1DRule(),
        new Conv1DTransposeRule(),
        new Conv2DRule(),
        new Conv2DTransposeRule(),
        new Conv3DRule(),
        new Conv3DTransposeRule(),
        new DenseRule(),
        new DepthwiseConv2DRule(),
        new DropoutRule(),
        new FlattenRule(),
        new GaussianNoiseRule(),
        new ReshapeRule(),
        new SeparableConv2DRule(),
    }.ToDictionary(static rule => rule.Kind);

    /// <summary>The kinds, as their attributes are called without <c>Attribute</c>.</summary>
    public static IEnumerable<string> Kinds => ByKind.Keys;

    internal static LayerRule? Find(string kind) => ByKind.TryGetValue(kind, out LayerRule? rule) ? rule : null;
}
