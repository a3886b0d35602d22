// kind: skip does not fit: sizes after odd pooling
// id: AE0108
// message: Concatenate 'concatenate' cannot join (20, 8) and (21, 8) of 'skip': all sizes but that of axis 2 must be equal. It came so: input_1 (21, 4) → skip (21, 8) → max_pooling1d (10, 8) → up_sampling1d (20, 8). Put [PadLike("skip")] in front.
using Autoencoders;

[Model, Input(21, 4)]
[Conv1D(8, 3, Padding.Same, Name = "skip"), MaxPooling1D(2), UpSampling1D(2), Concatenate([|"skip"|]), Conv1D(4, 1)]
internal partial class Net;
