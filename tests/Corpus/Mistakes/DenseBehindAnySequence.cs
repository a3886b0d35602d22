// kind: weight that would grow with a named size
// id: AE0114
// message: Dense 'dense' has a kernel that would grow with steps, and weights are made once. With steps = 16 it is (128, 1), with steps = 1 it is (8, 1). Put [GlobalAveragePooling2D] in front of it, or write a number for steps in [Input].
using Autoencoders;

[Model, Input("steps", 16)]
[LSTM(8, ReturnSequences = true), Flatten, [|Dense(1)|]]
internal partial class Net;
