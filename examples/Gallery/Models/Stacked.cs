using System;
using System.Collections.Generic;

namespace Autoencoders.Gallery;

/// <summary>A stacked autoencoder for grey horses of 32×32 pixels, with ELU, Glorot's start and an L2 penalty.</summary>
[Model, Input(1024)]
[Defaults(Activation = Activation.Elu, KernelInitializer = Initializer.GlorotUniform, KernelL2 = 1e-4f)]
[Dense(300)]
[Dense(150), Code]
[Dense(300)]
[Dense(1024, Activation.Linear)]
public partial class StackedAutoencoder;

internal sealed class Stacked() : GalleryModel<StackedAutoencoder>(StackedAutoencoder.Architecture, static seed => new StackedAutoencoder(seed), static model => model.Encoder)
{
    private const int Side = 32;
    private const int HorseLabel = 7;

    public override string Name => "stacked";

    public override string Description => "1024-300-150-300-1024 on grey CIFAR-10 horses, ELU, L2, mean squared error of raw pixels";

    public override int Epochs => 100;

    public override int BatchSize => 150;

    public override Loss Loss => Loss.MeanSquaredError;

    public override PictureRange Range => PictureRange.Between(0, 255);

    public override IReadOnlyList<ExtraPicture> Extras { get; } = [new("pair.png", static (model, test) => DrawPair((StackedAutoencoder)model, test.Targets.Take(1)))];

    public override Optimizer CreateOptimizer() => new Adam(0.01f);

    // The tutorial trains on raw pixels, 0 to 255. The embedded digits get a frame, so that they are 32×32, too.
    protected override Samples Prepare(string data, LabeledSamples samples) => data switch
    {
        "cifar" => Cifar10.Grayscale(samples.Images).Flatten(),
        "digits" => Frame(samples.Images.WithScale(1)),
        _ => samples.Images.WithScale(1).Flatten(),
    };

    // Of digits and clothes all are taken, of photographs the horses.
    protected override LabeledSamples Choose(LabeledSamples samples)
    {
        if (samples.Images.Shape.Rank < 3)
            return samples;
        LabeledSamples horses = samples.WithLabel(HorseLabel);
        return horses.Count > 0
            ? horses
            : throw new InvalidOperationException($"None of the {samples.Count} photographs is a horse (label {HorseLabel}); this model learns from horses only.");
    }

    // The tutorial's last picture: a horse that the model has not seen, and what it makes of it.
    private static Figure DrawPair(StackedAutoencoder model, Samples horse) => Figure.Grid(
        new FigureOptions { Range = PictureRange.Between(0, 255), CellSize = 256, ColumnLabels = ["original", "reconstruction"] },
        Samples.Concatenate(horse, model.Predict(horse)));

    private static Samples Frame(Samples images)
    {
        (int height, int width) = (images.Shape[0], images.Shape[1]);
        int top = (Side - height) / 2;
        int left = (Side - width) / 2;
        var framed = new float[images.Count * Side * Side];
        var picture = new float[images.SampleLength];
        for (int i = 0; i < images.Count; i++)
        {
            images.CopyTo(i, picture);
            for (int row = 0; row < height; row++)
                picture.AsSpan(row * width, width).CopyTo(framed.AsSpan(i * Side * Side + (top + row) * Side + left));
        }

        return Samples.FromFloats(framed, new Shape(Side * Side));
    }
}
