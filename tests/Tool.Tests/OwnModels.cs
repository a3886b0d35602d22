namespace Autoencoders.ToolTests.Own
{
    [Model, Input(784), Dense(32, Activation.Relu), Code, Dense(784, Activation.Sigmoid)]
    public partial class Simple;

    [Block, Conv2D(4, 3, Activation.Relu, Padding.Same), BatchNormalization]
    public partial class Twice;

    /// <summary>Encloses models.</summary>
    /// <typeparam name="T">Any.</typeparam>
    public partial class Outer<T>
    {
        [Model, Input("H", "W", 1), Dim("H", MultipleOf = 2), Dim("W", MultipleOf = 2)]
        [Use<Twice>(Repeat = 2), MaxPooling2D(2), UpSampling2D(2), Conv2D(1, 3, Activation.Sigmoid, Padding.Same)]
        public partial class Anywhere;
    }
}

namespace Autoencoders.ToolTests.Others
{
    [Model, Input(8), Dense(8)]
    public partial class Simple;

    [Model, Input(4, Name = "first"), Input(3, Name = "second"), Concatenate("first"), Dense(2, Trainable = false), Output, Dense(7), Output]
    public partial class Several;
}
