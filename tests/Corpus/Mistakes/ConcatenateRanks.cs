// kind: concatenation along another axis
// id: AE0108
// message: Concatenate 'concatenate' cannot join (10) and (28, 28, 1) of 'picture': all sizes but that of axis 1 must be equal. It came so: label (10).
using Autoencoders;

[Model, Input(28, 28, 1, Name = "picture"), Input(10, Name = "label")]
[Concatenate([|"picture"|]), Flatten, Dense(10)]
internal partial class Net;
