using Autoencoders;

/// <summary>A class and a box.</summary>
[Model, Input(32, 32, 3)]
[Conv2D(16, 3, Activation.Relu, Strides = 2), Flatten, Dense(64, Activation.Relu, Name = "body")]
[Dense(10, Activation.Softmax, Name = "classes"), Output(10)]
[Dense(4, From = "body", Name = "box"), Output(4)]
public partial class TwoOutputs;
