// kind: arguments that exclude each other
// id: AE0207
// message: Conv2D 'conv2d' cannot pad causally: only Conv1D has a time axis. Use Padding.Same or Padding.Valid.
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(8, 3, [|Padding.Causal|]), Flatten, Dense(10)]
internal partial class Net;
