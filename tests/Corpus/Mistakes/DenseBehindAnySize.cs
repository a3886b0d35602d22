// kind: weight that would grow with a named size
// id: AE0114
// message: Dense 'dense' has a kernel that would grow with H and W, and weights are made once. With H = 16, W = 17 it is (2176, 10), with H = 1, W = 17 it is (136, 10). Put [GlobalAveragePooling2D] in front of it, or write a number for H and W in [Input].
using Autoencoders;

[Model, Input("H", "W", 3)]
[Conv2D(8, 3, Activation.Relu, Padding.Same), Flatten, [|Dense(10, Activation.Softmax)|]]
internal partial class Net;
