// kind: number outside its range
// id: AE0202
// message: GaussianNoise 'gaussian_noise' needs at least 0 for standardDeviation; got -0.1.
using Autoencoders;

[Model, Input(64)]
[GaussianNoise([|-0.1f|]), Dense(10)]
internal partial class Net;
