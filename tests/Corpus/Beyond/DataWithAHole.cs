using Autoencoders;

[Model, Input(2), Dense(2)]
internal partial class Net
{
    public static void Run()
    {
        Samples rows = Samples.FromRows(new[,] { { 1, 2 }, { float.NaN, 4 } });
        new Net().Fit(rows);
    }
}
