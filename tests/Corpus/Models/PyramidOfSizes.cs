using Autoencoders;

/// <summary>Maps of several sizes are brought to one.</summary>
[Model, Input(32, 32, 3)]
[Conv2D(8, 3, Activation.Relu, Padding.Same, Name = "large"), MaxPooling2D(2), Conv2D(8, 3, Activation.Relu, Padding.Same, Name = "middle"), MaxPooling2D(2), Conv2D(8, 3, Activation.Relu, Padding.Same)]
[ResizeLike("middle"), Add("middle"), ResizeLike("large", Interpolation = Interpolation.Bilinear), Add("large"), Conv2D(1, 1, Activation.Sigmoid), Output(32, 32, 1)]
public partial class PyramidOfSizes;
