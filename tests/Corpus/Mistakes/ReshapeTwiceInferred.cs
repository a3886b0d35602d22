// kind: reshape to another number of values
// id: AE0202
// message: Reshape 'reshape' can infer one size only; more than one is −1.
using Autoencoders;

[Model, Input(64)]
[Reshape([|-1, -1|]), Dense(10)]
internal partial class Net;
