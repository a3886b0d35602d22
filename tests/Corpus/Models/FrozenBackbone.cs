using Autoencoders;

/// <summary>A stage.</summary>
[Block, Conv2D(16, 3, Activation.Relu, Padding.Same), BatchNormalization]
public sealed class FrozenBackboneStage;

/// <summary>A block that stands still below a head that learns.</summary>
[Model, Input(32, 32, 3)]
[Use<FrozenBackboneStage>(Repeat = 2, Trainable = false, Name = "backbone"), GlobalAveragePooling2D, Dense(10, Activation.Softmax)]
public partial class FrozenBackbone;
