// kind: code that may copy
// id: AE0504
// message: The code 'dense' has 128 values, the input 64: it may learn to copy. Make the code smaller, or add a penalty (ActivityL1), noise or dropout before it; noise in the data does as well.
using Autoencoders;

[Model, Input(64)]
[Dense(128, Activation.Relu), [|Code|], Dense(64)]
internal partial class Net;
