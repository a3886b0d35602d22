namespace Autoencoders.Benchmarks;

// One convolution of the denoiser each, behind a dense layer over the channels, so that a gradient goes back through it, too.

[Model, Input(28, 28, 1), Dense(1), Conv2D(16, 3, Activation.Relu, Padding.Same)]
internal sealed partial class FirstConvolution;

[Model, Input(14, 14, 16), Dense(16), Conv2D(32, 3, Activation.Relu, Padding.Same)]
internal sealed partial class SecondConvolution;

[Model, Input(7, 7, 32), Dense(32), Conv2D(32, 3, Activation.Relu, Padding.Same)]
internal sealed partial class ThirdConvolution;

[Model, Input(14, 14, 32), Dense(32), Conv2DTranspose(32, 3, Activation.Relu, Padding.Same)]
internal sealed partial class SecondTransposed;

[Model, Input(28, 28, 32), Dense(32), Conv2DTranspose(16, 3, Activation.Relu, Padding.Same)]
internal sealed partial class ThirdTransposed;

[Model, Input(28, 28, 16), Dense(16), Conv2D(1, 3, Padding.Same)]
internal sealed partial class LastConvolution;
