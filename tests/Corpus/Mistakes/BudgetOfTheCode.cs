// kind: larger than memory or budget
// id: AE0401
// message: 209,968 parameters, budget 200,000. Dense 'dense_3' holds 101,136 of them, Dense 'dense' 100,480, Dense 'dense_2' 4,224, …. Dense 'dense_2' with 115 units instead of 128 fits.
using Autoencoders;

[Model, Input(784)]
[Dense(128, Activation.Relu), Dense(32, Activation.Relu), Code, Dense(128, Activation.Relu), Dense(784, Activation.Sigmoid), Budget(MaxParameters = [|200_000|])]
internal partial class Net;
