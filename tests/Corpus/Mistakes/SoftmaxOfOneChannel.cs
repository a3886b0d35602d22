// kind: softmax of one
// id: AE0507
// message: Softmax 'softmax' takes a softmax over one value, which is always 1. Take Activation.Sigmoid for one probability, or one unit a class.
using Autoencoders;

[Model, Input(28, 28, 1)]
[Conv2D(8, 3, Activation.Relu, Padding.Same), Conv2D(1, 3, Padding.Same), [|Softmax|], Output(28, 28, 1)]
internal partial class Net;
