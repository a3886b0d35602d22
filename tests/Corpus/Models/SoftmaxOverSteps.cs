using Autoencoders;

/// <summary>A softmax over the steps of a sequence of one feature, as attention weights are.</summary>
[Model, Input(20, 16)]
[Dense(1, Name = "score"), Softmax(Axis = 1), Multiply("input_1"), Flatten, Dense(4)]
public partial class SoftmaxOverSteps;
