// kind: block that does not fit
// id: AE0110
// message: Head 'head' does not fit behind 'dense' (32). Its input 'input_1' is (64), and (32) enters. Bring the tensor to (64) first, or change [Input] of Head.
using Autoencoders;

[Model, Input(64), Dense(10, Activation.Softmax)]
internal partial class Head;

[Model, Input(100)]
[Dense(32), [|Use<Head>|]]
internal partial class Net;
