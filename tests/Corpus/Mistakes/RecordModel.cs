// kind: class that cannot be a model
// id: AE0009
// message: Model 'Net' is declared as a record, which a model cannot be. Write 'partial class Net'.
using Autoencoders;

[Model, Input(64), Dense(10)]
internal partial record [|Net|];
