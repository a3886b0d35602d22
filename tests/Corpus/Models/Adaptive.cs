using Autoencoders;

/// <summary>Any size of picture to one of windows.</summary>
[Model, Input(37, 53, 3)]
[Conv2D(8, 3, Activation.Relu), AdaptiveAveragePooling2D([4, 6]), Conv2D(8, 3, Padding.Same), AdaptiveMaxPooling2D(2), Flatten, Dense(10)]
public partial class Adaptive;
