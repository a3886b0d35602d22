using Autoencoders;

/// <summary>Separable convolutions.</summary>
[Model, Input(32, 32, 3)]
[Conv2D(16, 3, Padding.Same, Strides = 2), DepthwiseConv2D(3, Padding.Same), BatchNormalization, ReLU(MaxValue = 6)]
[SeparableConv2D(32, 3, Activation.Relu, Padding.Same), GlobalAveragePooling2D, Dense(10)]
public partial class MobileNetLike;
