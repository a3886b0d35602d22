// kind: data that do not fit
// id: AE0303
// message: Net gives (10), and without targets it is to give back its inputs of (784). Pass targets of (10), or end the model with that shape.
using Autoencoders;

[Model, Input(784), Dense(10, Activation.Softmax)]
internal partial class Net
{
    public static void Run() => new Net().Fit([|Digits.Draw(3, 5).Flatten()|]);
}
