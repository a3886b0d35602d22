using Autoencoders;

/// <summary>Inner.</summary>
[Block, Conv2D(8, 3, Padding.Same), BatchNormalization, ReLU]
public sealed class NestedBlocksInner;

/// <summary>Outer.</summary>
[Block, Use<NestedBlocksInner>(Repeat = 2), MaxPooling2D(2)]
public sealed class NestedBlocksOuter;

/// <summary>Blocks of blocks.</summary>
[Model, Input(32, 32, 8)]
[Use<NestedBlocksOuter>(Repeat = 2), Flatten, Dense(10)]
public partial class NestedBlocks;
