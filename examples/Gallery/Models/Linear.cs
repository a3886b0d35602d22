namespace Autoencoders.Gallery;

/// <summary>A linear autoencoder, 500-100-500, whose training the tutorial shows step by step.</summary>
[Model, Input(784)]
[Dense(500, Name = "encoder")]
[Dense(100, Name = "code"), Code]
[Dense(500, Name = "decoder")]
[Dense(784, Name = "output")]
public partial class LinearAutoencoder;

internal sealed class Linear() : GalleryModel<LinearAutoencoder>(LinearAutoencoder.Architecture, static seed => new LinearAutoencoder(seed), static model => model.Encoder)
{
    public override string Name => "linear";

    public override string Description => "784-500-100-500-784 without activations on digits, mean squared error, 2,000 steps";

    public override int? Steps => 2000;

    public override int? Filmed => 10;

    public override int BatchSize => 100;

    public override Loss Loss => Loss.MeanSquaredError;
}
