// kind: named size that does not fit
// id: AE0115
// message: [Concatenate] does not fit for every H and W: it fits for H and W, a multiple of 4. With H = 6, W = 8: Concatenate 'concatenate' cannot join (2, 4, 32) and (3, 4, 16) of 'inner': all sizes but that of axis 3 must be equal. It came so: input_1 (6, 8, 1) → outer (6, 8, 8) → max_pooling2d (3, 4, 8) → inner (3, 4, 16) → max_pooling2d_1 (1, 2, 16) → conv2d (1, 2, 32) → up_sampling2d (2, 4, 32). Put [ResizeLike("inner")] in front, or give 'inner' the same stride on its way here. Write [Dim("H", MultipleOf = 4), Dim("W", MultipleOf = 4)].
using Autoencoders;

[Model, Input("H", "W", 1)]
[Conv2D(8, 3, Activation.Relu, Padding.Same, Name = "outer"), MaxPooling2D(2)]
[Conv2D(16, 3, Activation.Relu, Padding.Same, Name = "inner"), MaxPooling2D(2)]
[Conv2D(32, 3, Activation.Relu, Padding.Same), UpSampling2D(2), Concatenate([|"inner"|])]
[Conv2D(16, 3, Activation.Relu, Padding.Same), UpSampling2D(2), Concatenate("outer"), Conv2D(1, 1, Activation.Sigmoid)]
internal partial class Net;
