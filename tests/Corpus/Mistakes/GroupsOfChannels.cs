// kind: heads, groups and gates that do not divide
// id: AE0207
// message: Conv2D 'conv2d' cannot split 3 channels of (16, 16, 3) into 2 equal groups. It came so: input_1 (16, 16, 3).
using Autoencoders;

[Model, Input(16, 16, 3)]
[Conv2D(8, 3, Groups = [|2|]), Flatten, Dense(10)]
internal partial class Net;
