// kind: larger than memory or budget
// id: AE0401
// message: 407,050 parameters, budget 400,000. Dense 'dense' holds 401,920 of them, Dense 'dense_1' 5,130. Dense 'dense' with 503 units instead of 512 fits.
using Autoencoders;

[Model, Input(784)]
[Dense(512, Activation.Relu), Dense(10), Budget(MaxParameters = [|400_000|])]
internal partial class Net;
