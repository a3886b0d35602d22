// kind: mean or variance with an activation
// id: AE0508
// message: 'mean' is a mean, and Relu keeps it from being negative: no code centres below 0. Write Activation.Linear here.
using Autoencoders;

[Model, Input(784), Defaults(Activation = Activation.Relu)]
[Dense(256, Name = "hidden"), [|Dense(2, Name = "mean")|], Dense(2, Activation.Linear, From = "hidden", Name = "log_variance")]
[Sampling(Mean = "mean", LogVariance = "log_variance"), Code, Dense(256), Dense(784, Activation.Sigmoid)]
internal partial class Net;
