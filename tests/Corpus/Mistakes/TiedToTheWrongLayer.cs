// kind: tied weights that do not fit
// id: AE0108
// message: TiedDense 'tied_dense' mirrors 'outer', which gives 256 values, so it takes as many; got (32). It came so: input_1 (784) → outer (256) → inner (32). Mirror another layer, or bring the tensor to that size.
using Autoencoders;

[Model, Input(784)]
[Dense(256, Name = "outer"), Dense(32, Name = "inner"), Code]
[TiedDense([|"outer"|]), TiedDense("inner")]
internal partial class Net;
