using Autoencoders;

/// <summary>A sigmoid of a ReLU in the middle of a model, where the next weights undo its range.</summary>
[Model, Input(64)]
[Dense(32, Activation.Relu), Activation(Activation.Sigmoid), Dense(10), Softmax]
public partial class GateBehindARelu;
