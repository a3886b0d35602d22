// kind: data that do not fit
// id: AE0303
// message: Net gives (28, 28, 1); these targets are (784). Both hold 784 values: add .Reshape(28, 28, 1).
using Autoencoders;

[Model, Input(28, 28, 1), Conv2D(4, 3, Activation.Relu, Padding.Same), MaxPooling2D(4), Code, UpSampling2D(4), Conv2D(1, 3, Padding.Same)]
internal partial class Net
{
    public static void Run() => new Net().Fit(Digits.Draw(3, 5).Reshape(28, 28, 1), [|Digits.Draw(3, 5).Flatten()|]);
}
