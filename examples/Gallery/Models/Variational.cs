using System.Collections.Generic;
using System.Globalization;

namespace Autoencoders.Gallery;

/// <summary>A variational autoencoder whose codes are points of a plane, spread like a normal distribution, so that any point can be decoded.</summary>
[Model, Input(784)]
[Dense(512, Activation.Relu), Dense(256, Activation.Relu, Name = "hidden")]
[Dense(2, Name = "mean", From = "hidden"), Dense(2, Name = "logVariance", From = "hidden")]
[Sampling(Mean = "mean", LogVariance = "logVariance", KlWeight = 1f / 784), Code]   // the loss is a mean over 784 pixels, not their sum
[Dense(256, Activation.Relu), Dense(512, Activation.Relu), Dense(784, Activation.Sigmoid)]
public partial class VariationalAutoencoder;

internal sealed class Variational() : GalleryModel<VariationalAutoencoder>(VariationalAutoencoder.Architecture, static seed => new VariationalAutoencoder(seed), static model => model.Encoder)
{
    private const int Columns = 15;
    private const int Rows = 5;
    private const int MostCodes = 2000;

    public override string Name => "vae";

    public override string Description => "a variational autoencoder with two latent numbers, which draws digits of its own";

    public override int Epochs => 60;

    public override int BatchSize => 64;

    public override Loss Loss => Loss.BinaryCrossentropy;

    public override IReadOnlyList<ExtraPicture> Extras { get; } =
    [
        new("new-digits.png", static (model, _) => Figure.Tile(Look with { Gap = 4 }, Draw(model, Rows * Columns, 0), Columns)),
        new("latent-plane.png", static (model, _) => LatentWalk.Draw(codes => ((VariationalAutoencoder)model).Decode(codes), new LatentWalkOptions { Columns = Columns, Rows = Columns, Look = Look with { CellSize = 56 } })),
        new("codes.png", static (model, test) => DrawCodes((VariationalAutoencoder)model, test.Take(MostCodes))),
    ];

    private static FigureOptions Look { get; } = new() { Range = PictureRange.Unit, CellSize = 28, Gap = 0 };

    public override Samples? Sample(ModelBase model, int count, int seed) => Draw(model, count, seed);

    private static Samples Draw(ModelBase model, int count, int seed) => ((VariationalAutoencoder)model).Decode(NormalDistribution.Draw(count, 2, seed));

    private static Figure DrawCodes(VariationalAutoencoder model, Lesson some) => new LatentScatter(model.Encode(some.Inputs), some.Labels)
    {
        Options = new LatentScatterOptions { Title = string.Create(CultureInfo.InvariantCulture, $"Codes of {some.Labels.Length} test images by class") },
    }.ToFigure();
}
