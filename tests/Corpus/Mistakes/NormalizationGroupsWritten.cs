// kind: heads, groups and gates that do not divide
// id: AE0207
// message: GroupNormalization 'group_normalization' cannot share 24 channels out among 7 groups. It came so: input_1 (16, 16, 3) → conv2d (14, 14, 24). Choose a divisor: [GroupNormalization(6)].
using Autoencoders;

[Model, Input(16, 16, 3)]
[Conv2D(24, 3), GroupNormalization([|7|]), Flatten, Dense(10)]
internal partial class Net;
