// kind: block that does not fit
// id: AE0110
// message: Stage 'stage' does not fit behind 'dense' (196). Conv2D 'conv2d' takes pictures (height, width, channels); got (196). It came so: input_1 (196).
using Autoencoders;

[Block, Conv2D(8, 3, Padding.Same), BatchNormalization]
internal sealed class Stage;

[Model, Input(784)]
[Dense(196), [|Use<Stage>|], Flatten, Dense(10)]
internal partial class Net;
