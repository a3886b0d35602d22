// kind: step by step over what has no steps
// id: AE0107
// message: Dense 'time_distributed' works step by step and takes (steps, …); got (64). It came so: input_1 (64).
using Autoencoders;

[Model, Input(64)]
[Dense(8, TimeDistributed = [|true|]), Dense(1)]
internal partial class Net;
