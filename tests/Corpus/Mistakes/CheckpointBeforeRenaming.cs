// kind: weights of another model
// id: AE0305
// message: Net needs 'features.kernel' (784, 32) and 3 more, which trained.safetensors does not hold. It holds 'dense.kernel' of that shape: give the layer Name = "dense", or save the weights of this model.
using Autoencoders;

[Model, Input(784), Dense(32, Activation.Relu, Name = "features"), Code, Dense(784, Activation.Sigmoid, Name = "restored")]
internal partial class Net
{
    public static void Run(Net net) => net.Load([|"trained.safetensors"|]);
}
