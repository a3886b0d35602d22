// kind: tied weights that do not fit
// id: AE0108
// message: TiedDense 'tied_dense' mirrors a Dense layer; 'conv' is Conv2D. Name a Dense layer.
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(8, 3, Name = "conv"), Flatten, Dense(32), TiedDense([|"conv"|])]
internal partial class Net;
