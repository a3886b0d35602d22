namespace Autoencoders.Runtime.Tests.Models;

/// <summary>Two layers that need the whole batch, tensors that are read twice and merged again.</summary>
[Model, Input(4, 4, 2)]
[Dense(6, UseBias = false), BatchNormalization(Momentum = 0.9f), Activation(Activation.Tanh, Name = "squash")]
[Dense(5, Name = "skip"), BatchNormalization, Concatenate("squash"), Dense(5, Activation.Tanh), Add("skip")]
[Flatten, Dense(3), Code]
[Dense(32, Activation.Sigmoid), Reshape(4, 4, 2)]
public partial class NormalizedSkips;

/// <summary>As in Kingma and Welling.</summary>
[Model, Input(12)]
[Dense(8, Activation.Tanh, Name = "hidden")]
[Dense(3, Name = "mean", From = "hidden"), Dense(3, Name = "logVariance", From = "hidden")]
[Sampling(Mean = "mean", LogVariance = "logVariance", KlWeight = 0.1f), Code]
[Dense(8, Activation.Tanh), Dense(12, Activation.Sigmoid)]
public partial class SmallVariational;
