using Autoencoders;

/// <summary>LeCun and others, 1998, with today's activations.</summary>
[Model, Input(32, 32, 1), Defaults(Activation = Activation.Tanh)]
[Conv2D(6, 5), AveragePooling2D(2), Conv2D(16, 5), AveragePooling2D(2), Conv2D(120, 5)]
[Flatten, Dense(84), Dense(10, Activation.Softmax), Output(10)]
public partial class LeNet;
