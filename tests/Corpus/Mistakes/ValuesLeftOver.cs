// kind: data of another shape than the model
// id: AE0306
// message: 5 values are not a whole number of samples of (2, 2, 1), which hold 4 each. The last sample lacks 3; add them, or change the shape.
using Autoencoders;

[Model, Input(2, 2, 1), Conv2D(3, 2, Padding.Same), Conv2D(1, 2, Padding.Same)]
internal partial class Net
{
    public static Samples Run() => new Net().Predict(Samples.FromFloats([|[0.1f, 0.2f, 0.3f, 0.4f, 0.5f]|], new Shape(2, 2, 1)));
}
