using Autoencoders;

/// <summary>All kinds of normalisation.</summary>
[Model, Input(16, 16, 8)]
[BatchNormalization, Conv2D(32, 3), GroupNormalization(8), Conv2D(32, 3), LayerNormalization(Axes = new[] { 1, 2, 3 }), RMSNormalization, UnitNormalization, Flatten, Dense(10)]
public partial class Normalizations;
