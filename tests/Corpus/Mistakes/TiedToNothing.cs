// kind: tied weights that do not fit
// id: AE0017
// message: No earlier layer is called 'narow'. Did you mean 'narrow'?
using Autoencoders;

[Model, Input(784)]
[Dense(32, Name = "narrow"), Code, TiedDense([|"narow"|])]
internal partial class Net;
