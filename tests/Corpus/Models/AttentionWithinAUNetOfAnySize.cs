using Autoencoders;

[Model, Input("H", "W", 1), Dim("H", MultipleOf = 4), Dim("W", MultipleOf = 4)]
[Conv2D(16, 3, Activation.Relu, Padding.Same, Name = "outer"), MaxPooling2D(2)]
[Conv2D(32, 3, Activation.Relu, Padding.Same, Name = "inner"), MaxPooling2D(2)]
[Reshape(-1, 32), MultiHeadAttention(4, 8), Reshape("H/4", "W/4", 32)]
[UpSampling2D(2), Concatenate("inner"), Conv2D(16, 3, Activation.Relu, Padding.Same)]
[UpSampling2D(2), Concatenate("outer"), Conv2D(1, 3, Activation.Sigmoid, Padding.Same)]
internal partial class Net;
