using Autoencoders;

/// <summary>Pictures to classes.</summary>
[Model, Input(28, 28, 1)]
[Conv2D(16, 3, Activation.Relu), MaxPooling2D(2), Conv2D(32, 3, Activation.Relu), MaxPooling2D(2)]
[Flatten, Dropout(0.5f), Dense(10, Activation.Softmax), Output(10)]
public partial class Classifier;
