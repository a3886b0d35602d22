// kind: mean or variance with an activation
// id: AE0508
// message: 'log_variance' is a log variance, and Softplus keeps it from being negative: no deviation below 1. Write Activation.Linear here.
using Autoencoders;

[Model, Input(784)]
[Dense(256, Activation.Relu, Name = "hidden"), Dense(2, Name = "mean"), Dense(2, [|Activation.Softplus|], From = "hidden", Name = "log_variance")]
[Sampling(Mean = "mean", LogVariance = "log_variance"), Code, Dense(256, Activation.Relu), Dense(784, Activation.Sigmoid)]
internal partial class Net;
