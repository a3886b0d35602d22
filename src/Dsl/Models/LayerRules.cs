using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Models;

/// <summary>Every kind of layer that the language knows.</summary>
public static class LayerRules
{
    private static readonly Dictionary<string, LayerRule> ByKind = new LayerRule[]
    {
        new ActivationRule(),
        new ActivityRegularizationRule(),
        new AddRule(),
        new AlphaDropoutRule(),
        new AverageRule(),
        new BatchNormalizationRule(),
        new ConcatenateRule(),
        new DenseRule(),
        new DotRule(),
        new DropoutRule(),
        new ELURule(),
        new EmbeddingRule(),
        new FlattenRule(),
        new GaussianDropoutRule(),
        new GaussianNoiseRule(),
        new GroupNormalizationRule(),
        new LayerNormalizationRule(),
        new LeakyReLURule(),
        new MaximumRule(),
        new MinimumRule(),
        new MultiplyRule(),
        new PReLURule(),
        new ReLURule(),
        new RMSNormalizationRule(),
        new RescalingRule(),
        new ReshapeRule(),
        new SamplingRule(),
        new SoftmaxRule(),
        new SpatialDropout1DRule(),
        new SpatialDropout2DRule(),
        new SpatialDropout3DRule(),
        new SubtractRule(),
        new UnitNormalizationRule(),
    }.ToDictionary(static rule => rule.Kind);

    /// <summary>The kinds, as their attributes are called without <c>Attribute</c>.</summary>
    public static IEnumerable<string> Kinds => ByKind.Keys;

    internal static LayerRule? Find(string kind) => ByKind.TryGetValue(kind, out LayerRule? rule) ? rule : null;
}
