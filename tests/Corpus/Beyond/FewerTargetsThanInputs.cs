using Autoencoders;

[Model, Input(8), Dense(3), Code, Dense(8)]
internal partial class Net
{
    public static void Run()
    {
        new Net().Fit(Samples.FromRows(new float[4, 8]), Samples.FromRows(new float[3, 8]));
    }
}
