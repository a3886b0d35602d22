// kind: unknown, later or own name
// id: AE0017
// message: No earlier layer is called 'mask'. There are: input_1.
using Autoencoders;

[Model, Input(10, 16)]
[MultiHeadAttention(2, 8, Mask = [|"mask"|]), Flatten, Dense(2)]
internal partial class Net;
