using Autoencoders;

/// <summary>A model that keeps what it promises.</summary>
[Model, Input(784)]
[Dense(32, Activation.Relu), Code, Dense(784, Activation.Sigmoid)]
[Budget(MaxParameters = 60_000, MaxMultiplyAdds = 60_000, MaxActivationBytes = 250_000, Batch = 64)]
public partial class Budgeted;
