// kind: class that cannot be a model
// id: AE0001
// message: Class 'Net' is not partial, so its other half cannot be generated. Write 'partial class Net'.
using Autoencoders;

[Model, Input(64), Dense(10)]
internal class [|Net|];
