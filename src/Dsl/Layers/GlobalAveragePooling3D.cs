namespace Autoencoders;

/// <summary>Keeps the mean of each channel of a volume. Keras' <c>GlobalAveragePooling3D</c>.</summary>
public sealed class GlobalAveragePooling3DAttribute : GlobalPoolingAttribute;

/// <summary>(depth, height, width, channels) → (channels); no weights.</summary>
internal sealed class GlobalAveragePooling3DRule() : GlobalPoolingRule("GlobalAveragePooling3D", rank: 3);
