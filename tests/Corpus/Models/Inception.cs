using Autoencoders;

/// <summary>Branches of different windows, joined.</summary>
[Model, Input(28, 28, 8)]
[Conv2D(8, 1, Activation.Relu, Name = "one")]
[Conv2D(8, 3, Activation.Relu, Padding.Same, From = "input_1", Name = "three"), Conv2D(8, 5, Activation.Relu, Padding.Same, From = "input_1", Name = "five")]
[MaxPooling2D(3, Padding.Same, Strides = 1, From = "input_1"), Conv2D(8, 1), Concatenate("one", "three", "five"), Flatten, Dense(10)]
public partial class Inception;
