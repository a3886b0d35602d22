// kind: dense layers over pictures
// id: AE0509
// message: Dense 'dense' works on the last axis of (32, 32, 3) alone: 1,024 times on 3 values. Add Flatten before it (3,072 values), or take Conv2D.
using Autoencoders;

[Model, Input(32, 32, 3)]
[GaussianNoise(0.1f), [|Dense(64, Activation.Relu)|], Dense(10, Activation.Softmax)]
internal partial class Net;
