// kind: weights of another model
// id: AE0305
// message: 'dense.kernel' is (784, 32) in trained.safetensors and (784, 64) in Net. Give 'dense' the sizes that were saved, or save the weights of this model.
using Autoencoders;

[Model, Input(784), Dense(64, Activation.Relu), Code, Dense(784, Activation.Sigmoid)]
internal partial class Net
{
    public static void Run(Net net) => net.Load([|"runs/trained.safetensors"|]);
}
