using Autoencoders;

/// <summary>Maps of few rows and columns with many channels, as codes have them.</summary>
[Model, Input(32)]
[Dense(4 * 4 * 64, Activation.Relu), Reshape(4, 4, 64), Conv2DTranspose(32, 3, Activation.Relu, Padding.Same, Strides = 2), Conv2DTranspose(1, 3, Activation.Sigmoid, Padding.Same, Strides = 2)]
public partial class SmallMaps;
