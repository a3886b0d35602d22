// kind: larger than memory or budget
// id: AE0402
// message: 2,424,832 multiply-adds a sample, budget 1,000,000. Conv2D 'conv2d' holds 1,769,472 of them, Dense 'dense' 655,360. Conv2D 'conv2d' with 26 filters instead of 64 fits.
using Autoencoders;

[Model, Input(32, 32, 3)]
[Conv2D(64, 3, Padding.Same), Flatten, Dense(10), Budget(MaxMultiplyAdds = [|1_000_000|])]
internal partial class Net;
