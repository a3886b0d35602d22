// kind: skip does not fit: sizes after odd pooling
// id: AE0108
// message: Concatenate 'concatenate' cannot join (18, 18, 4) and (16, 16, 4) of 'skip': all sizes but that of axis 3 must be equal. It came so: input_1 (16, 16, 4) → skip (16, 16, 4) → zero_padding2d (18, 18, 4). Put [CropLike("skip")] in front.
using Autoencoders;

[Model, Input(16, 16, 4)]
[Conv2D(4, 3, Padding.Same, Name = "skip"), ZeroPadding2D(1), Concatenate([|"skip"|]), Conv2D(4, 1)]
internal partial class Net;
