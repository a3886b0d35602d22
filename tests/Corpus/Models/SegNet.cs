using Autoencoders;

/// <summary>Values go back to where the maxima were.</summary>
[Model, Input(32, 32, 3)]
[Conv2D(8, 3, Activation.Relu, Padding.Same), MaxPooling2D(2, Name = "pool1"), Conv2D(16, 3, Activation.Relu, Padding.Same), MaxPooling2D(2, Name = "pool2")]
[MaxUnpooling2D("pool2"), Conv2D(8, 3, Activation.Relu, Padding.Same), MaxUnpooling2D("pool1"), Conv2D(2, 3, Activation.Softmax, Padding.Same), Output(32, 32, 2)]
public partial class SegNet;
