// kind: merge of too few or too many
// id: AE0108
// message: Add 'add' takes the current tensor and at least one other; got 0 others. Write [Add("skip")].
using Autoencoders;

[Model, Input(16)]
[Dense(16), [|Add|], Dense(1)]
internal partial class Net;
