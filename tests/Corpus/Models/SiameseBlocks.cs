using Autoencoders;

/// <summary>A tower.</summary>
[Block, Conv2D(8, 3, Activation.Relu), MaxPooling2D(2), Flatten, Dense(16)]
public sealed class SiameseBlocksTower;

/// <summary>Two pictures through the same block.</summary>
[Model, Input(28, 28, 1, Name = "left"), Input(28, 28, 1, Name = "right")]
[Use<SiameseBlocksTower>(From = "left", Name = "tower"), Share("tower", From = "right", Name = "mirror"), Dot("tower", Normalize = true)]
public partial class SiameseBlocks;
