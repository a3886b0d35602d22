// kind: number outside its range
// id: AE0202
// message: BatchNormalization 'batch_normalization' needs a momentum from 0 to 1; got 99.
using Autoencoders;

[Model, Input(64)]
[Dense(32), BatchNormalization(Momentum = [|99|]), Dense(10)]
internal partial class Net;
