// kind: merge of too few or too many
// id: AE0108
// message: Subtract 'subtract' takes the current tensor and exactly one other; got 2 others. Write [Subtract("skip")].
using Autoencoders;

[Model, Input(16)]
[Dense(16, Name = "a"), Dense(16, Name = "b"), Dense(16), Subtract([|"a", "b"|]), Dense(1)]
internal partial class Net;
