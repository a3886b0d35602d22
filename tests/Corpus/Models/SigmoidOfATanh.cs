using Autoencoders;

/// <summary>A last activation over values of both signs, and ReLU further back.</summary>
[Model, Input(64)]
[Dense(16, Activation.Relu), Code, Dense(32, Activation.Relu), Dense(64, Activation.Tanh), Activation(Activation.Sigmoid)]
public partial class SigmoidOfATanh;
