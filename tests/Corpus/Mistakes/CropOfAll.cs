// kind: window larger than the map
// id: AE0109
// message: Cropping2D 'cropping2d' leaves nothing: it takes 8 cells from axis 1 of (8, 8, 3), which has 8. It came so: input_1 (8, 8, 3). Take fewer.
using Autoencoders;

[Model, Input(8, 8, 3)]
[Cropping2D([|4|]), Flatten, Dense(5)]
internal partial class Net;
