using Autoencoders;

/// <summary>A second output half way.</summary>
[Model, Input(28, 28, 1)]
[Conv2D(8, 3, Activation.Relu, Name = "early"), Flatten, Dense(10, Activation.Softmax, Name = "aside"), Output(10)]
[Conv2D(16, 3, Activation.Relu, From = "early"), Flatten, Dense(10, Activation.Softmax, Name = "classes"), Output(10)]
public partial class AuxiliaryOutput;
