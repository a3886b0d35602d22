// kind: data of another shape than the model
// id: AE0302
// message: Net.Predict takes samples of (4); these are (3). 3 values are not 4. Change [Input] of the model, or the data.
using Autoencoders;

[Model, Input(4), Dense(2, Activation.Relu), Code, Dense(4)]
internal partial class Net
{
    public static Samples Run() => new Net().Predict([|Samples.FromRows(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } })|]);
}
