using Autoencoders;

/// <summary>A frame.</summary>
[Block, Conv2D(2, 3, Activation.Relu, Padding.Same), LayerNormalization]
public sealed class FilmOfBlocksFrame;

/// <summary>Every frame through a block, twice.</summary>
[Model, Input(5, 16, 16, 2)]
[TimeDistributed<FilmOfBlocksFrame>, TimeDistributed<FilmOfBlocksFrame>, Flatten(TimeDistributed = true), GRU(8)]
public partial class FilmOfBlocks;
