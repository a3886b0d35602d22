namespace Autoencoders;

/// <summary>Keeps the mean of each channel of a picture. Keras' <c>GlobalAveragePooling2D</c>.</summary>
public sealed class GlobalAveragePooling2DAttribute : GlobalPoolingAttribute;

/// <summary>(height, width, channels) → (channels); no weights.</summary>
internal sealed class GlobalAveragePooling2DRule() : GlobalPoolingRule("GlobalAveragePooling2D", rank: 2);
