// kind: block that does not fit
// id: AE0025
// message: Down takes itself in: Down → Down. A block cannot be part of itself; break the circle.
using Autoencoders;

[Block, Dense(8), [|Use<Down>|]]
internal sealed class Down;

[Model, Input(100)]
[Dense(10)]
internal partial class Net;
