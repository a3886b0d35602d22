using Autoencoders;

/// <summary>All kinds of noise.</summary>
[Model, Input(16, 16, 8)]
[SpatialDropout2D(0.1f), Conv2D(8, 3), Dropout(0.2f), Flatten, GaussianDropout(0.1f), Dense(32, Activation.Selu), AlphaDropout(0.1f), GaussianNoise(0.01f), Dense(10)]
public partial class Dropouts;
