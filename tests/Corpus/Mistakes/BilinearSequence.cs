// kind: like another layer, but it cannot be
// id: AE0107
// message: ResizeLike 'resize_like' mixes cells of pictures (height, width, channels) only; got (8, 3). It came so: input_1 (16, 3) → max_pooling1d (8, 3). Use Interpolation.Nearest.
using Autoencoders;

[Model, Input(16, 3)]
[MaxPooling1D(2), ResizeLike("input_1", Interpolation = [|Interpolation.Bilinear|]), Flatten, Dense(1)]
internal partial class Net;
