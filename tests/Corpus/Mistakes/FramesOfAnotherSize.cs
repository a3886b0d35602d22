// kind: step by step over what has no steps
// id: AE0110
// message: Frames 'time_distributed' does not fit behind 'input_1' (5, 32, 32, 1). Its input 'input_1' is (28, 28, 1), and (32, 32, 1) enters. Bring the tensor to (28, 28, 1) first, or change [Input] of Frames.
using Autoencoders;

[Model, Input(28, 28, 1), Conv2D(4, 3), Flatten, Dense(16)]
internal partial class Frames;

[Model, Input(5, 32, 32, 1)]
[[|TimeDistributed<Frames>|], LSTM(8), Dense(1)]
internal partial class Net;
