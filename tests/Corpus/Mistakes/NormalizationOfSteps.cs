// kind: normalization of another axis
// id: AE0502
// message: BatchNormalization 'batch_normalization' normalizes axis 1 of (50, 16): 50 positions, not 16 channels. Channels are the last axis: remove Axis, or write -1.
using Autoencoders;

[Model, Input(50, 8)]
[Conv1D(16, 3, Padding.Same), BatchNormalization(Momentum = 0.9f, Axis = [|1|]), ReLU, Flatten, Dense(4)]
internal partial class Net;
