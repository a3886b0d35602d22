using Autoencoders;

/// <summary>A stage.</summary>
[Block, Conv2D(32, 3, Activation.Relu, Padding.Same), Conv2D(32, 3, Activation.Relu, Padding.Same), MaxPooling2D(2)]
public sealed class VggLikeStage;

/// <summary>Stages of two convolutions.</summary>
[Model, Input(32, 32, 3)]
[Use<VggLikeStage>(Repeat = 3), Flatten, Dense(256, Activation.Relu), Dropout(0.5f), Dense(10, Activation.Softmax)]
public partial class VggLike;
