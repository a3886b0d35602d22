namespace Autoencoders;

/// <summary>Keeps the largest value of each channel of a volume. Keras' <c>GlobalMaxPooling3D</c>.</summary>
public sealed class GlobalMaxPooling3DAttribute : GlobalPoolingAttribute;

/// <summary>(depth, height, width, channels) → (channels); no weights.</summary>
internal sealed class GlobalMaxPooling3DRule() : GlobalPoolingRule("GlobalMaxPooling3D", rank: 3);
