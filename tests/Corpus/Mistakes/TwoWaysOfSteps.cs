// kind: arguments that exclude each other
// id: AE0207
// message: MaxPooling2D 'max_pooling2d' has both Strides and StridesByAxis. Keep one.
using Autoencoders;

[Model, Input(28, 28, 1)]
[MaxPooling2D(2, Strides = [|2|], StridesByAxis = [2, 2]), Flatten, Dense(10)]
internal partial class Net;
