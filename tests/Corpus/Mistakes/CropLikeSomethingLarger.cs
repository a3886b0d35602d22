// kind: like another layer, but it cannot be
// id: AE0108
// message: CropLike 'crop_like' cannot crop (8, 8, 3) to the size of (16, 16, 3): axis 1 is smaller already. It came so: input_1 (16, 16, 3) → max_pooling2d (8, 8, 3). Use PadLike or ResizeLike.
using Autoencoders;

[Model, Input(16, 16, 3)]
[MaxPooling2D(2), CropLike([|"input_1"|]), Flatten, Dense(1)]
internal partial class Net;
