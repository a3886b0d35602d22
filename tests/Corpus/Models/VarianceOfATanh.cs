using Autoencoders;

/// <summary>A log variance that tanh bounds on both sides.</summary>
[Model, Input(784)]
[Dense(256, Activation.Relu, Name = "hidden"), Dense(2, Name = "mean"), Dense(2, Activation.Tanh, From = "hidden", Name = "log_variance")]
[Sampling(Mean = "mean", LogVariance = "log_variance"), Code, Dense(256, Activation.Relu), Dense(784, Activation.Sigmoid)]
public partial class VarianceOfATanh;
