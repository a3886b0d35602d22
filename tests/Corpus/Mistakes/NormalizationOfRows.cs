// kind: normalization of another axis
// id: AE0502
// message: BatchNormalization 'batch_normalization' normalizes axis 1 of (26, 26, 16): 26 positions, not 16 channels. Channels are the last axis: remove Axis, or write -1.
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(16, 3, Activation.Relu), BatchNormalization(Axis = [|1|]), Flatten, Dense(10)]
internal partial class Net;
