using Autoencoders;

/// <summary>Pictures through a vector and back.</summary>
[Model, Input(28, 28, 1)]
[Conv2D(8, 3, Activation.Relu, Padding.Same, Strides = 2), Flatten, Dense(16), Code]
[Dense(14 * 14 * 8, Activation.Relu), Reshape(14, 14, 8), Conv2DTranspose(1, 3, Activation.Sigmoid, Padding.Same, Strides = 2)]
public partial class DenseCodeOfPictures;
