using Autoencoders;

/// <summary>A variational autoencoder that is told the class.</summary>
[Model, Input(64, Name = "picture"), Input(10, Name = "label")]
[Concatenate("label", From = "picture"), Dense(32, Activation.Relu, Name = "hidden"), Dense(4, Name = "mean"), Dense(4, From = "hidden", Name = "log_variance")]
[Sampling(Mean = "mean", LogVariance = "log_variance"), Code, Concatenate("label"), Dense(32, Activation.Relu), Dense(64)]
public partial class ConditionalVae;
