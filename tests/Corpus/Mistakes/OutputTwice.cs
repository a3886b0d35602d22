// kind: lines that lead nowhere
// id: AE0021
// message: 'dense' leaves the model already, as output 'dense'. Put this line behind another layer, name one with From, or remove it.
using Autoencoders;

[Model, Input(64)]
[Dense(10), Output(10), [|Output(10)|]]
internal partial class Net;
