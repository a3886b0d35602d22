using Autoencoders;

[Model, Input(8), Dense(3), Code, Dense(8)]
internal partial class Net
{
    public static void Run()
    {
        Samples rows = Samples.FromRows(new float[,] { { 1, 2, 3, 4, 5, 6, 7 }, { 8, 9, 10, 11, 12, 13, 14 } });
        new Net().Fit(rows);
    }
}
