using Autoencoders;

[Model, Input("H", "W", 1), Dim("H", Min = 4), Dim("W", Min = 4)]
[Conv2D(8, 3, Activation.Relu, Padding.Same), MaxPooling2D(2), Conv2D(4, 3, Padding.Same), MaxPooling2D(2), Code]
[UpSampling2D(2), UpSampling2D(2), Conv2D(1, 3, Activation.Sigmoid, Padding.Same), PadLike("input_1")]
internal partial class Net;
