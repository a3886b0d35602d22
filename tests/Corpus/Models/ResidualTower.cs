using Autoencoders;

/// <summary>Two convolutions and a way around them.</summary>
[Block, Activation(Activation.Linear, Name = "entry"), Conv2D(16, 3, Activation.Relu, Padding.Same), Conv2D(16, 3, Padding.Same), Add("entry"), ReLU]
public sealed class ResidualTowerBlock;

/// <summary>Residual blocks over and over.</summary>
[Model, Input(32, 32, 3)]
[Conv2D(16, 3, Activation.Relu, Padding.Same), Use<ResidualTowerBlock>(Repeat = 6, Name = "tower"), GlobalAveragePooling2D, Dense(10, Activation.Softmax)]
public partial class ResidualTower;
