namespace Autoencoders.Layers;

/// <summary>While training, sets whole channels of volumes to 0 at random.</summary>
/// <param name="slot">Its node; it has no weights.</param>
public sealed class SpatialDropout3D(LayerSlot slot) : SpatialDropout(slot);
