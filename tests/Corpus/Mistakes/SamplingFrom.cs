// kind: variational code that does not fit
// id: AE0207
// message: Sampling reads what Mean and LogVariance name, so From means nothing here. Remove it.
using Autoencoders;

[Model, Input(64)]
[Dense(2, Name = "mean"), Dense(2, Name = "log_variance", From = "input_1")]
[Sampling(Mean = "mean", LogVariance = "log_variance", From = [|"mean"|]), Code, Dense(64)]
internal partial class Net;
