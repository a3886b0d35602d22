using Autoencoders;

/// <summary>Two convolutions and a way around them.</summary>
[Block, Activation(Activation.Linear, Name = "entry"), Conv2D(16, 3, Activation.Relu, Padding.Same), Conv2D(16, 3, Padding.Same), Add("entry"), ReLU]
public sealed class ResidualStagesNarrow;

/// <summary>Two convolutions and a way around them.</summary>
[Block, Activation(Activation.Linear, Name = "entry"), Conv2D(32, 3, Activation.Relu, Padding.Same), Conv2D(32, 3, Padding.Same), Add("entry"), ReLU]
public sealed class ResidualStagesWide;

/// <summary>Residual blocks of growing width, with strided ways between.</summary>
[Model, Input(32, 32, 3)]
[Conv2D(16, 3, Activation.Relu, Padding.Same), Use<ResidualStagesNarrow>(Repeat = 2)]
[Conv2D(32, 3, Padding.Same, Strides = 2), Use<ResidualStagesWide>(Repeat = 2)]
[GlobalAveragePooling2D, Dense(10, Activation.Softmax)]
public partial class ResidualStages;
