// kind: block that does not fit
// id: AE0201
// message: Dense 'dense' needs at least 1 for units; got 0.
using Autoencoders;

[Block, Dense([|0|]), BatchNormalization]
internal sealed class Head;

[Model, Input(100)]
[Use<Head>, Dense(10)]
internal partial class Net;
