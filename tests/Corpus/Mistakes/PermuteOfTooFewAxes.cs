// kind: another number of sizes than axes
// id: AE0206
// message: Permute 'permute' orders 2 axes; (28, 28, 3) has 3. It came so: input_1 (28, 28, 3).
using Autoencoders;

[Model, Input(28, 28, 3)]
[Permute([|2, 1|]), Flatten, Dense(10)]
internal partial class Net;
