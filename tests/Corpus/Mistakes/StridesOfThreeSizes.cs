// kind: another number of sizes than axes
// id: AE0206
// message: Conv2D 'conv2d' has 2 axes and takes one number or 2 for StridesByAxis; got 3.
using Autoencoders;

[Model, Input(28, 28, 3)]
[Conv2D(8, 3, StridesByAxis = [|[1, 2, 2]|]), Flatten, Dense(10)]
internal partial class Net;
