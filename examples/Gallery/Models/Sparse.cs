namespace Autoencoders.Gallery;

/// <summary>A code larger than it need be, of which a penalty on its activity lets few values be different from 0.</summary>
[Model, Input(784)]
[Dense(256, Activation.Relu, ActivityL1 = 1e-5f), Code]
[Dense(784, Activation.Sigmoid)]
public partial class SparseAutoencoder;

internal sealed class Sparse() : GalleryModel<SparseAutoencoder>(SparseAutoencoder.Architecture, static seed => new SparseAutoencoder(seed), static model => model.Encoder)
{
    public override string Name => "sparse";

    public override string Description => "784-256-784 with an L1 penalty on the code's activity, whose codes are mostly 0";

    public override int Epochs => 20;

    public override int BatchSize => 128;

    public override Loss Loss => Loss.BinaryCrossentropy;

    // Codes have a range of their own.
    public override PictureRange Range => PictureRange.Auto;

    public override Shape? CodePicture => new Shape(16, 16);
}
