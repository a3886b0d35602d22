using Autoencoders;

/// <summary>A learnt mix of colours in front of convolutions.</summary>
[Model, Input(32, 32, 3)]
[Dense(8), Conv2D(16, 3, Activation.Relu), GlobalAveragePooling2D, Dense(10)]
public partial class DenseOverColours;
