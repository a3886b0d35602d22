namespace Autoencoders.Gallery;

/// <summary>The deep autoencoder of the Fashion-MNIST tutorial: three layers down to 32, three up again.</summary>
[Model, Input(784)]
[Dense(128, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(32, Activation.Relu), Code]
[Dense(64, Activation.Relu)]
[Dense(128, Activation.Relu)]
[Dense(784, Activation.Sigmoid)]
public partial class FashionDeepAutoencoder;

internal sealed class FashionDeep()
    : GalleryModel<FashionDeepAutoencoder>(FashionDeepAutoencoder.Architecture, static seed => new FashionDeepAutoencoder(seed), static model => model.Encoder)
{
    public override string Name => "fashion-deep";

    public override string Description => "784-128-64-32-64-128-784 on Fashion-MNIST, binary cross-entropy";

    public override int Epochs => 50;

    public override int BatchSize => 256;

    public override Loss Loss => Loss.BinaryCrossentropy;

    // Codes have a range of their own.
    public override PictureRange Range => PictureRange.Auto;

    public override Shape? CodePicture => new Shape(8, 4);
}
