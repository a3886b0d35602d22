using Autoencoders;

/// <summary>Channels are weighed by what the whole picture says.</summary>
[Model, Input(16, 16, 32)]
[Conv2D(32, 3, Padding.Same, Name = "map"), GlobalAveragePooling2D(KeepDimensions = true), Dense(8, Activation.Relu), Dense(32, Activation.Sigmoid), Multiply("map")]
[GlobalAveragePooling2D, Dense(10)]
public partial class SqueezeAndExcite;
