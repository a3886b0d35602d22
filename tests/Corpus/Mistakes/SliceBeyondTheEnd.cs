// kind: number outside its range
// id: AE0202
// message: Slice 'slice' takes 8 from position 8 on, but axis 1 of (12) has 12. It came so: input_1 (12).
using Autoencoders;

[Model, Input(12)]
[Slice(8, [|8|]), Dense(1)]
internal partial class Net;
