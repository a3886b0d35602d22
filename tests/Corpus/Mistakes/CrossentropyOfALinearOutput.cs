// kind: loss that does not fit
// id: AE0304
// message: BinaryCrossentropy takes outputs between 0 and 1; 'dense_1' of Net ends with Linear. End with Activation.Sigmoid, or take Loss.MeanSquaredError.
using Autoencoders;

[Model, Input(784), Dense(32, Activation.Relu), Code, Dense(784)]
internal partial class Net
{
    public static void Run() => new Net().Fit(Digits.Draw(3, 5).Flatten(), new FitOptions { Loss = [|Loss.BinaryCrossentropy|] });
}
