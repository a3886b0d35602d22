// kind: number outside its range
// id: AE0202
// message: Softmax 'softmax' has no axis 0: of (12, 4), the axes are 1 to 2, or −1 for the last; 0 is the batch.
using Autoencoders;

[Model, Input(12, 4)]
[Softmax(Axis = [|0|]), Flatten, Dense(10)]
internal partial class Net;
