// kind: unknown, later or own name
// id: AE0017
// message: No earlier layer is called 'Skip'. Did you mean 'skip'?
using Autoencoders;

[Model, Input(64)]
[Dense(32, Name = "skip"), Dense(32), Add([|"Skip"|]), Dense(10)]
internal partial class Net;
