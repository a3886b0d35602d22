// kind: variational code that does not fit
// id: AE0108
// message: Sampling needs LogVariance = "…": names of earlier layers.
using Autoencoders;

[Model, Input(64)]
[Dense(2, Name = "mean"), [|Sampling(Mean = "mean")|], Code, Dense(64)]
internal partial class Net;
