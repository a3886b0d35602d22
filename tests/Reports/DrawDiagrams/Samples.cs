namespace Autoencoders.DrawDiagrams;

/// <summary>Two convolutions and a way around them.</summary>
[Block]
[Conv2D(16, 3, Activation.Relu, Padding.Same, Name = "in"), Conv2D(16, 3, Padding.Same), BatchNormalization]
[Add("in"), ReLU]
public partial class Residual;

/// <summary>A block that consists of blocks.</summary>
[Block]
[Use<Residual>(Repeat = 3), MaxPooling2D(2)]
public partial class Stage;

/// <summary>Blocks within blocks, repeated, and a skip from block to block.</summary>
[Model, Input(32, 32, 3)]
[Use<Stage>(Name = "stage1"), Use<Stage>(Name = "stage2"), Use<Residual>(Name = "middle")]
[UpSampling2D(2), Concatenate("stage1"), Conv2D(16, 3, Activation.Relu, Padding.Same)]
[UpSampling2D(2), Conv2D(3, 3, Activation.Sigmoid, Padding.Same)]
public partial class Staged;
