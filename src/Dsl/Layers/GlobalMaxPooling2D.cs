namespace Autoencoders;

/// <summary>Keeps the largest value of each channel of a picture. Keras' <c>GlobalMaxPooling2D</c>.</summary>
public sealed class GlobalMaxPooling2DAttribute : GlobalPoolingAttribute;

/// <summary>(height, width, channels) → (channels); no weights.</summary>
internal sealed class GlobalMaxPooling2DRule() : GlobalPoolingRule("GlobalMaxPooling2D", rank: 2);
