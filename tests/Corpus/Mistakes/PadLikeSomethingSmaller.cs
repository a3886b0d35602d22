// kind: like another layer, but it cannot be
// id: AE0108
// message: PadLike 'pad_like' cannot pad (32, 32, 3) to the size of (8, 8, 3): axis 1 is larger already. It came so: input_1 (16, 16, 3) → small (8, 8, 3) → up_sampling2d (32, 32, 3). Use CropLike or ResizeLike.
using Autoencoders;

[Model, Input(16, 16, 3)]
[MaxPooling2D(2, Name = "small"), UpSampling2D(4), PadLike([|"small"|]), Flatten, Dense(1)]
internal partial class Net;
