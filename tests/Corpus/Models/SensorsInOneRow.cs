using Autoencoders;

/// <summary>Sensors over time as a picture of one row: a first size of 1 that is meant.</summary>
[Model, Input(1, 128, 9)]
[Conv2D(16, [1, 5], Activation.Relu, Padding.Same), MaxPooling2D([1, 2]), Flatten, Dense(6, Activation.Softmax)]
public partial class SensorsInOneRow;
