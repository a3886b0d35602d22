// kind: concatenation along another axis
// id: AE0202
// message: Concatenate 'concatenate' has no axis 2: of (16), the axes are 1 to 1, or −1 for the last; 0 is the batch.
using Autoencoders;

[Model, Input(16, Name = "a"), Input(16, Name = "b")]
[Concatenate("a", Axis = [|2|]), Dense(1)]
internal partial class Net;
