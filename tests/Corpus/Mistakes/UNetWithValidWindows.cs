// kind: skip does not fit: sizes after odd pooling
// id: AE0108
// message: Concatenate 'concatenate' cannot join (58, 58, 16) and (62, 62, 8) of 'enc1': all sizes but that of axis 3 must be equal. It came so: input_1 (64, 64, 1) → enc1 (62, 62, 8) → max_pooling2d (31, 31, 8) → conv2d (29, 29, 16) → up_sampling2d (58, 58, 16). Put [PadLike("enc1")] in front.
using Autoencoders;

[Model, Input(64, 64, 1)]
[Conv2D(8, 3, Activation.Relu, Name = "enc1"), MaxPooling2D(2), Conv2D(16, 3, Activation.Relu), UpSampling2D(2), Concatenate([|"enc1"|])]
[Conv2D(1, 1)]
internal partial class Net;
