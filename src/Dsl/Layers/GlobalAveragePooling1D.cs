namespace Autoencoders;

/// <summary>Keeps the mean of each channel of a sequence. Keras' <c>GlobalAveragePooling1D</c>.</summary>
public sealed class GlobalAveragePooling1DAttribute : GlobalPoolingAttribute;

/// <summary>(steps, channels) → (channels); no weights.</summary>
internal sealed class GlobalAveragePooling1DRule() : GlobalPoolingRule("GlobalAveragePooling1D", rank: 1);
