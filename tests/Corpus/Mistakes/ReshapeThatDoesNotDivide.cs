// kind: reshape to another number of values
// id: AE0101
// message: Reshape 'reshape' needs a multiple of 7 values, but gets 100 from (100). It came so: input_1 (100).
using Autoencoders;

[Model, Input(100)]
[Reshape([|-1, 7|]), LSTM(8)]
internal partial class Net;
