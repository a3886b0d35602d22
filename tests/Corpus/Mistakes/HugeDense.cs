// kind: larger than memory or budget
// id: AE0106
// message: Dense 'dense' brings the model to 3,932,180,000 parameters; one buffer holds 2,147,483,575.
using Autoencoders;

[Model, Input(256, 256, 3)]
[Flatten, [|Dense(20_000)|], Dense(10)]
internal partial class Net;
