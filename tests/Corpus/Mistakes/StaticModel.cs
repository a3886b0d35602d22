// kind: class that cannot be a model
// id: AE0005
// message: Model 'Net' is static, so it could never hold weights. Remove 'static'.
using Autoencoders;

[Model, Input(64), Dense(10)]
internal static partial class [|Net|];
