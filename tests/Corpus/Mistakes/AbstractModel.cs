// kind: class that cannot be a model
// id: AE0005
// message: Model 'Net' is abstract, so it could never hold weights. Remove 'abstract'.
using Autoencoders;

[Model, Input(64), Dense(10)]
internal abstract partial class [|Net|];
