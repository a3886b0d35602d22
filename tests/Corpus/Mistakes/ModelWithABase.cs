// kind: class that cannot be a model
// id: AE0007
// message: Model 'Net' derives from 'Component', but a model derives from Autoencoders.Model. Remove the base class; interfaces may stay.
using Autoencoders;

internal class Component;

[Model, Input(64), Dense(10)]
internal partial class Net : [|Component|];
