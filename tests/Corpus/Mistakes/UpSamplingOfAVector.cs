// kind: wrong number of axes
// id: AE0107
// message: UpSampling1D 'up_sampling1d' takes sequences (steps, channels); got (16). It came so: input_1 (64) → dense (16).
using Autoencoders;

[Model, Input(64)]
[Dense(16), Code, [|UpSampling1D(4)|], Dense(64)]
internal partial class Net;
