namespace Autoencoders;

/// <summary>Keeps the largest value of each channel of a sequence. Keras' <c>GlobalMaxPooling1D</c>.</summary>
public sealed class GlobalMaxPooling1DAttribute : GlobalPoolingAttribute;

/// <summary>(steps, channels) → (channels); no weights.</summary>
internal sealed class GlobalMaxPooling1DRule() : GlobalPoolingRule("GlobalMaxPooling1D", rank: 1);
