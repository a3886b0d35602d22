using Autoencoders;

/// <summary>A variational autoencoder of pictures, with a weighted divergence.</summary>
[Model, Input(28, 28, 1)]
[Conv2D(16, 3, Activation.Relu, Padding.Same, Strides = 2), Flatten, Dense(32, Activation.Relu, Name = "body")]
[Dense(8, Name = "mean"), Dense(8, From = "body", Name = "log_variance"), Sampling(Mean = "mean", LogVariance = "log_variance", KlWeight = 4), Code]
[Dense(7 * 7 * 16, Activation.Relu), Reshape(7, 7, 16), UpSampling2D(4, Interpolation = Interpolation.Bilinear), Conv2D(1, 3, Activation.Sigmoid, Padding.Same)]
public partial class ConvolutionalVae;
