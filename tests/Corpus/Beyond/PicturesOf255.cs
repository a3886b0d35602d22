using Autoencoders;

[Model, Input(8), Dense(8, Activation.Sigmoid)]
internal partial class Net
{
    public static void Run()
    {
        float[] bright = [255, 255, 255, 255, 255, 255, 255, 255];
        Samples pictures = Samples.FromFloats(bright, new Shape(8));
        new Net().Fit(pictures, new FitOptions { Loss = Loss.BinaryCrossentropy });
    }
}
