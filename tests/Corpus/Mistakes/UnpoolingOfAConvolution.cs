// kind: like another layer, but it cannot be
// id: AE0108
// message: MaxUnpooling2D 'max_unpooling2d' needs the name of a MaxPooling2D; 'down' is of kind Conv2D. Name another layer.
using Autoencoders;

[Model, Input(16, 16, 3)]
[Conv2D(4, 2, Strides = 2, Name = "down"), MaxUnpooling2D([|"down"|]), Flatten, Dense(1)]
internal partial class Net;
