// kind: code in the wrong place
// id: AE0014
// message: Net has a second [Code]; 'dense' is the code already. Keep one.
using Autoencoders;

[Model, Input(64)]
[Dense(32), Code, Dense(16), [|Code|], Dense(64)]
internal partial class Net;
