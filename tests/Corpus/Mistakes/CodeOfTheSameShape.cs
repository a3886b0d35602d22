// kind: code that may copy
// id: AE0504
// message: The code 'conv2d_1' has 3,072 values, the input 3,072: it may learn to copy. Make the code smaller, or add a penalty (ActivityL1), noise or dropout before it; noise in the data does as well.
using Autoencoders;

[Model, Input(32, 32, 3)]
[Conv2D(16, 3, Activation.Relu, Padding.Same), Conv2D(3, 3, Padding.Same), [|Code|], Conv2D(3, 3, Activation.Sigmoid, Padding.Same)]
internal partial class Net;
