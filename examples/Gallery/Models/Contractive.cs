namespace Autoencoders.Gallery;

/// <summary>A contractive autoencoder: a penalty on the slopes of the code keeps it from following every small change of the picture.</summary>
[Model, Input(784)]
[Dense(128, Activation.Sigmoid, Contraction = 1e-4f), Code]
[Dense(784, Activation.Sigmoid)]
public partial class ContractiveAutoencoder;

internal sealed class Contractive() : GalleryModel<ContractiveAutoencoder>(ContractiveAutoencoder.Architecture, static seed => new ContractiveAutoencoder(seed), static model => model.Encoder)
{
    public override string Name => "contractive";

    public override string Description => "784-128-784 with a penalty on the slopes of the code, so that codes hold still where pictures change a little";

    public override int Epochs => 30;

    public override int BatchSize => 64;

    public override Loss Loss => Loss.BinaryCrossentropy;
}
