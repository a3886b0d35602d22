namespace Autoencoders;

/// <summary>
/// The base of a layer of one's own, without weights. The class is partial and carries <see cref="ShapeRuleAttribute"/>; the generator declares
/// <c>Forward</c>, which is then to be written, and <c>Backward</c>, which may be: without it nothing in front of the layer learns.
/// </summary>
/// <example><code>
/// [ShapeRule("H,W,C -> H,W,C")]
/// public sealed partial class InvertAttribute : CustomLayerAttribute
/// {
///     public partial void Forward(Shape inputShape, ReadOnlySpan&lt;float&gt; input, Shape outputShape, Span&lt;float&gt; output)
///     {
///         for (int i = 0; i &lt; input.Length; i++)
///             output[i] = 1 - input[i];
///     }
///
///     partial void Backward(Shape inputShape, ReadOnlySpan&lt;float&gt; input, Shape outputShape, ReadOnlySpan&lt;float&gt; output, ReadOnlySpan&lt;float&gt; outputGradient, Span&lt;float&gt; inputGradient)
///     {
///         for (int i = 0; i &lt; input.Length; i++)
///             inputGradient[i] = -outputGradient[i];
///     }
/// }
/// </code></example>
public abstract class CustomLayerAttribute : LayerAttribute
{
    /// <summary>Adds the layer to a model.</summary>
    protected CustomLayerAttribute()
    {
    }
}
