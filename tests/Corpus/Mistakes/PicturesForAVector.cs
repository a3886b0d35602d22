// kind: data that do not fit
// id: AE0302
// message: Net.Fit takes samples of (784); these are (28, 28). Both hold 784 values: add .Flatten().
using Autoencoders;

[Model, Input(784), Dense(32, Activation.Relu), Code, Dense(784, Activation.Sigmoid)]
internal partial class Net
{
    public static void Run() => new Net().Fit([|Digits.Load().Train.Images|]);
}
