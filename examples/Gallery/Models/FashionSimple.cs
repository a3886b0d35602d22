namespace Autoencoders.Gallery;

/// <summary>The simple autoencoder of the Fashion-MNIST tutorial, whose codes are shown as 8×4 pictures.</summary>
[Model, Input(784)]
[Dense(32, Activation.Relu), Code]
[Dense(784, Activation.Sigmoid)]
public partial class FashionSimpleAutoencoder;

internal sealed class FashionSimple()
    : GalleryModel<FashionSimpleAutoencoder>(FashionSimpleAutoencoder.Architecture, static seed => new FashionSimpleAutoencoder(seed), static model => model.Encoder)
{
    public override string Name => "fashion-simple";

    public override string Description => "784-32-784 on Fashion-MNIST, binary cross-entropy";

    public override int Epochs => 20;

    public override int BatchSize => 256;

    public override Loss Loss => Loss.BinaryCrossentropy;

    // Codes have a range of their own.
    public override PictureRange Range => PictureRange.Auto;

    public override Shape? CodePicture => new Shape(8, 4);
}
