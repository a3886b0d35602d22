using System.Collections.Generic;

namespace Autoencoders.Gallery;

/// <summary>A small U-Net: what a halving loses comes back through a skip, so that edges stay sharp.</summary>
[Model, Input(28, 28, 1)]
[Conv2D(16, 3, Activation.Relu, Padding.Same, Name = "skip28"), MaxPooling2D(2)]
[Conv2D(32, 3, Activation.Relu, Padding.Same, Name = "skip14"), MaxPooling2D(2)]
[Conv2D(64, 3, Activation.Relu, Padding.Same)]
[UpSampling2D(2), Concatenate("skip14"), Conv2D(32, 3, Activation.Relu, Padding.Same)]
[UpSampling2D(2), Concatenate("skip28"), Conv2D(16, 3, Activation.Relu, Padding.Same)]
[Conv2D(1, 3, Activation.Sigmoid, Padding.Same), Output(28, 28, 1)]
public partial class UNetDenoiser;

internal sealed class UNetDenoise() : GalleryModel<UNetDenoiser>(UNetDenoiser.Architecture, static seed => new UNetDenoiser(seed))
{
    public override string Name => "unet-denoise";

    public override string Description => "a U-Net with skip connections that removes noise from digits, binary cross-entropy";

    public override int Epochs => 5;

    public override int BatchSize => 64;

    public override Loss Loss => Loss.BinaryCrossentropy;

    public override string InputsLabel => "noisy";

    public override IReadOnlyList<ExtraPicture> Extras => DenoisingPictures.All;

    protected override Samples Prepare(string data, LabeledSamples samples) => samples.Images.Reshape(28, 28, 1);

    protected override Samples Disturb(Samples samples, int seed) => Noise.Add(samples, 0.5, seed);
}
