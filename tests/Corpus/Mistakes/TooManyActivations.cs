// kind: larger than memory or budget
// id: AE0403
// message: 67,119,104 bytes of layer outputs at batch 256, budget 10,000,000. Conv2D 'conv2d' holds 67,108,864 of them, Dense 'dense' 10,240. Conv2D 'conv2d' with 9 filters instead of 64 fits, or Batch = 38 fits.
using Autoencoders;

[Model, Input(32, 32, 3)]
[Conv2D(64, 3, Padding.Same), Flatten, Dense(10), Budget(Batch = 256, MaxActivationBytes = [|10_000_000|])]
internal partial class Net;
