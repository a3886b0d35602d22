// kind: shared layer with two shapes
// id: AE0111
// message: 'stage' is shared and takes (32, 32, 3) from 'input_1', but (32, 32, 8) from 'stage' here. It came so: input_1 (32, 32, 3) → stage/conv2d (32, 32, 8) → stage/batch_normalization (32, 32, 8). Give both the same shape, or write a layer of its own.
using Autoencoders;

[Block, Conv2D(8, 3, Padding.Same), BatchNormalization]
internal sealed class Stage;

[Model, Input(32, 32, 3)]
[Use<Stage>(Name = "stage"), Share([|"stage"|]), Flatten, Dense(10)]
internal partial class Net;
