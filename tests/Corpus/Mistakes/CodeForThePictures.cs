// kind: data that do not fit
// id: AE0302
// message: Net.Decode takes samples of (32); these are (784). 784 values are not 32. Change [Input] of the model, or the data.
using Autoencoders;

[Model, Input(784), Dense(32, Activation.Relu), Code, Dense(784, Activation.Sigmoid)]
internal partial class Net
{
    public static void Run() => new Net().Decode([|Digits.Draw(3, 5).Flatten()|]);
}
