// kind: skip does not fit: sizes after odd pooling
// id: AE0108
// message: Concatenate 'concatenate' cannot join (24, 24, 32) and (25, 25, 16) of 'wide': all sizes but that of axis 3 must be equal. It came so: input_1 (25, 25, 1) → wide (25, 25, 16) → max_pooling2d (12, 12, 16) → conv2d (12, 12, 32) → up_sampling2d (24, 24, 32). Put [PadLike("wide")] in front.
using Autoencoders;

[Model, Input(25, 25, 1)]
[Conv2D(16, 3, Activation.Relu, Padding.Same, Name = "wide"), MaxPooling2D(2), Conv2D(32, 3, Padding.Same)]
[UpSampling2D(2), Concatenate([|"wide"|]), Conv2D(1, 1, Activation.Sigmoid)]
internal partial class Net;
