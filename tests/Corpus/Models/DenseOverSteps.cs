using Autoencoders;

/// <summary>Dense layers over the features of every row and cell.</summary>
[Model, Input(8, 8, 32)]
[Dense(64, Activation.Gelu), Dense(32), Add("input_1"), GlobalAveragePooling2D, Dense(2)]
public partial class DenseOverSteps;
