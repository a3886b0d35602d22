// kind: variational code that does not fit
// id: AE0108
// message: Sampling 'sampling' needs as many log variances as means; got (3) for (2). It came so: input_1 (64) → hidden (16) → mean (2).
using Autoencoders;

[Model, Input(64)]
[Dense(16, Name = "hidden"), Dense(2, Name = "mean"), Dense(3, Name = "log_variance", From = "hidden")]
[Sampling(Mean = "mean", LogVariance = [|"log_variance"|]), Code, Dense(64)]
internal partial class Net;
