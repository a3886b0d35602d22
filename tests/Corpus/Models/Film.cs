using Autoencoders;

/// <summary>Every frame through the same layers, then over time.</summary>
[Model, Input(8, 32, 32, 1)]
[Conv2D(4, 3, Activation.Relu, TimeDistributed = true), MaxPooling2D(2, TimeDistributed = true), Flatten(TimeDistributed = true), LSTM(16), Dense(4, Activation.Softmax)]
public partial class Film;
