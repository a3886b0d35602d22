// kind: shared layer with two shapes
// id: AE0111
// message: 'blur' is shared and takes (32, 32, 3) from 'input_1', but (30, 30, 3) from 'blur' here. It came so: input_1 (32, 32, 3) → blur (30, 30, 3). Give both the same shape, or write a layer of its own.
using Autoencoders;

[Model, Input(32, 32, 3)]
[Conv2D(3, 3, Name = "blur"), Share([|"blur"|]), Flatten, Dense(10)]
internal partial class Net;
