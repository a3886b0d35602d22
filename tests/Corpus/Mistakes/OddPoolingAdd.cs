// kind: skip does not fit: sizes after odd pooling
// id: AE0108
// message: Add 'add' cannot join (14, 14, 8) and (15, 15, 8) of 'skip': from the last axis on, sizes must be equal or 1. It came so: input_1 (15, 15, 8) → skip (15, 15, 8) → average_pooling2d (7, 7, 8) → up_sampling2d (14, 14, 8). Put [PadLike("skip")] in front.
using Autoencoders;

[Model, Input(15, 15, 8)]
[Conv2D(8, 3, Padding.Same, Name = "skip"), AveragePooling2D(2), UpSampling2D(2), Add([|"skip"|]), Flatten, Dense(2)]
internal partial class Net;
