using Autoencoders;

[Model, Input("H", "W", 3), Dim("H", MultipleOf = 8), Dim("W", MultipleOf = 8)]
[Conv2D(16, 3, Activation.Relu, Padding.Same, Name = "one"), MaxPooling2D(2)]
[Conv2D(32, 3, Activation.Relu, Padding.Same, Name = "two"), MaxPooling2D(2)]
[Conv2D(64, 3, Activation.Relu, Padding.Same, Name = "three"), MaxPooling2D(2)]
[Conv2D(128, 3, Activation.Relu, Padding.Same), BatchNormalization]
[Conv2DTranspose(64, 2, Padding.Same, Strides = 2), Concatenate("three"), Conv2D(64, 3, Activation.Relu, Padding.Same)]
[Conv2DTranspose(32, 2, Padding.Same, Strides = 2), Concatenate("two"), Conv2D(32, 3, Activation.Relu, Padding.Same)]
[Conv2DTranspose(16, 2, Padding.Same, Strides = 2), Concatenate("one"), Conv2D(16, 3, Activation.Relu, Padding.Same)]
[Conv2D(1, 1, Activation.Sigmoid), Output("H", "W", 1)]
internal partial class Net;
