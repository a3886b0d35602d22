// kind: named size that no input has
// id: AE0113
// message: [Budget] cannot bound MaxMultiplyAdds: it grows with H and W without end. Say how large they get: [Dim("H", Max = 512)].
using Autoencoders;

[Model, Input("H", "W", 1)]
[Conv2D(8, 3, Padding.Same), Conv2D(1, 3, Padding.Same)]
[Budget(MaxMultiplyAdds = [|1_000_000|])]
internal partial class Net;
