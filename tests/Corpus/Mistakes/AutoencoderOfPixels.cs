// kind: dense layers over pictures
// id: AE0509
// message: Dense 'dense' works on the last axis of (28, 28, 1) alone: 784 times on 1 value. Add Flatten before it (784 values), or take Conv2D.
using Autoencoders;

[Model, Input(28, 28, 1)]
[[|Dense(32, Activation.Relu)|], Code, Dense(1, Activation.Sigmoid)]
internal partial class Net;
