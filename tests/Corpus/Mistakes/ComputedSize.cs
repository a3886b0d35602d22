// kind: size below one
// id: AE0201
// message: Dense 'dense' needs at least 1 for units; got 0.
using Autoencoders;

internal static class Sizes
{
    public const int Side = 28;
}

[Model, Input(28, 28, 1)]
[Flatten, Dense([|Sizes.Side / 32|]), Dense(10)]
internal partial class Net;
