using Autoencoders;

/// <summary>A picture and numbers beside it.</summary>
[Model, Input(28, 28, 1, Name = "picture"), Input(6, Name = "numbers")]
[Conv2D(8, 3, Activation.Relu, From = "picture"), Flatten, Dense(16, Activation.Relu), Concatenate("numbers"), Dense(1)]
public partial class TwoInputs;
