// kind: choice that does not suit
// id: AE0205
// message: Conv2D 'conv2d': Identity starts matrices only; kernel is (3, 3, 1, 8).
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(8, 3, KernelInitializer = [|Initializer.Identity|]), Flatten, Dense(10)]
internal partial class Net;
