using Autoencoders;

[Model, Input(8), Dense(8)]
internal partial class Net
{
    public static void Run()
    {
        Samples rows = Samples.FromRows(new float[4, 8]);
        new Net().Fit(rows, new FitOptions { ValidationSplit = 1 });
    }
}
