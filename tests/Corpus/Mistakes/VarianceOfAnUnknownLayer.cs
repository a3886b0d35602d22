// kind: unknown, later or own name
// id: AE0017
// message: No earlier layer is called 'logvariance'. Did you mean 'log_variance'?
using Autoencoders;

[Model, Input(64)]
[Dense(2, Name = "mean"), Dense(2, Name = "log_variance", From = "input_1")]
[Sampling(Mean = "mean", LogVariance = [|"logvariance"|]), Code, Dense(64)]
internal partial class Net;
