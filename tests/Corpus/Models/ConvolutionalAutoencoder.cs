using Autoencoders;

/// <summary>Strided convolutions and their transposes.</summary>
[Model, Input(28, 28, 1)]
[Conv2D(16, 3, Activation.Relu, Padding.Same, Strides = 2), Conv2D(8, 3, Activation.Relu, Padding.Same, Strides = 2), Code]
[Conv2DTranspose(8, 3, Activation.Relu, Padding.Same, Strides = 2), Conv2DTranspose(16, 3, Activation.Relu, Padding.Same, Strides = 2), Conv2D(1, 3, Activation.Sigmoid, Padding.Same)]
public partial class ConvolutionalAutoencoder;
