using Autoencoders;

/// <summary>Dropout before the layer that makes the code, and behind the first one that reads it.</summary>
[Model, Input(784)]
[Dense(256, Activation.Relu), Dropout(0.3f), Dense(32), Code, Dense(256, Activation.Relu), Dropout(0.3f), Dense(784, Activation.Sigmoid)]
public partial class DropoutAroundTheCode;
