// kind: like another layer, but it cannot be
// id: AE0108
// message: Conv2DTranspose 'conv2d_transpose' cannot stretch axis 1 of (8, 8, 4) to 32 cells; it reaches 17 to 18. OutputLike asks for the size of input_1 (32, 32, 4). It came so: input_1 (32, 32, 4) → conv2d (8, 8, 4). Change Strides, kernel or padding, or put ResizeLike behind it.
using Autoencoders;

[Model, Input(32, 32, 4)]
[Conv2D(4, 3, Strides = 4), Conv2DTranspose(3, 3, Strides = 2, OutputLike = [|"input_1"|]), Flatten, Dense(1)]
internal partial class Net;
