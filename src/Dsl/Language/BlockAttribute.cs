namespace Autoencoders;

/// <summary>
/// Marks a class as a block: some layers without an <c>[Input]</c>, which models take in with <c>[Use&lt;T&gt;]</c>. A block is
/// checked by itself, as far as that goes without sizes, and again wherever it is used.
/// </summary>
/// <example><code>
/// [Block, Conv2D(16, 3, Activation.Relu, Padding.Same), BatchNormalization]
/// public sealed class ConvBlock;
/// </code></example>
public sealed class BlockAttribute : DeclarationAttribute;
