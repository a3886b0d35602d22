using Autoencoders;

[Model, Input("H", "W", 3)]
[Conv2D(16, 3, Activation.Relu, Padding.Same, Strides = 2), BatchNormalization, Conv2D(32, 3, Activation.Relu, Padding.Same, Strides = 2)]
[GlobalAveragePooling2D, Dense(10, Activation.Softmax)]
internal partial class Net;
