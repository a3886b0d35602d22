namespace Autoencoders.Gallery;

/// <summary>The simplest autoencoder: one hidden layer of 32 between 784 and 784.</summary>
[Model, Input(784)]
[Dense(32, Activation.Relu), Code]
[Dense(784, Activation.Sigmoid)]
public partial class SimpleAutoencoder;

internal sealed class Simple() : GalleryModel<SimpleAutoencoder>(SimpleAutoencoder.Architecture, static seed => new SimpleAutoencoder(seed), static model => model.Encoder)
{
    public override string Name => "simple";

    public override string Description => "784-32-784 on digits, binary cross-entropy";

    public override int Epochs => 20;

    public override int BatchSize => 200;

    public override Loss Loss => Loss.BinaryCrossentropy;
}
