// kind: heads, groups and gates that do not divide
// id: AE0207
// message: Conv2D 'conv2d' cannot split 10 filters into 4 equal groups.
using Autoencoders;

[Model, Input(16, 16, 12)]
[Conv2D(10, 3, Groups = [|4|]), Flatten, Dense(10)]
internal partial class Net;
