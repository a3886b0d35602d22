// kind: class that cannot be a model
// id: AE0004
// message: Model 'Net' is generic, and a type parameter cannot change its layers. Remove the type parameters.
using Autoencoders;

[Model, Input(64), Dense(10)]
internal partial class Net[|<T>|];
