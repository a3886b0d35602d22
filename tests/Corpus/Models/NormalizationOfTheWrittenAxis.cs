using Autoencoders;

/// <summary>Channels that are named by the number of their axis.</summary>
[Model, Input(28, 28, 3)]
[Conv2D(8, 3), BatchNormalization(Axis = 3), ReLU, BatchNormalization(Axis = -1), Flatten, Dense(10)]
public partial class NormalizationOfTheWrittenAxis;
