using Autoencoders;

[Model, Input(3), Embedding(10, 4), Flatten, Dense(3)]
internal partial class Net
{
    public static void Run()
    {
        Samples words = Samples.FromRows(new float[,] { { 1, 2, 10 }, { 4, 5, 6 } });
        new Net().Fit(words);
    }
}
