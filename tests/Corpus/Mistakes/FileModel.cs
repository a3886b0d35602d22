// kind: class that cannot be a model
// id: AE0006
// message: Model 'Net' is file-local, so a generated file cannot continue it. Remove 'file'.
using Autoencoders;

[Model, Input(64), Dense(10)]
file partial class [|Net|];
