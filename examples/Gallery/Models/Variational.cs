using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Gallery;

/// <summary>A variational autoencoder whose codes are points of a plane, spread like a normal distribution, so that any point can be decoded.</summary>
[Model, Input(784)]
[Dense(512, Activation.Relu), Dense(256, Activation.Relu, Name = "hidden")]
[Dense(2, Name = "mean", From = "hidden"), Dense(2, Name = "logVariance", From = "hidden")]
[Sampling(Mean = "mean", LogVariance = "logVariance", KlWeight = 1f / 784), Code]   // the loss is a mean over 784 pixels, not their sum
[Dense(256, Activation.Relu), Dense(512, Activation.Relu), Dense(784, Activation.Sigmoid)]
public partial class VariationalAutoencoder;

internal sealed class Variational() : GalleryModel<VariationalAutoencoder>(VariationalAutoencoder.Architecture, static seed => new VariationalAutoencoder(seed))
{
    private const int Side = 15;

    public override string Name => "vae";

    public override string Description => "a variational autoencoder with two latent numbers, which draws digits of its own";

    public override int Epochs => 60;

    public override int BatchSize => 64;

    public override Loss Loss => Loss.BinaryCrossentropy;

    public override IReadOnlyList<ExtraPicture> Extras { get; } =
    [
        new("new-digits.png", static (model, _) => Draw(model, Drawn(), gap: 4)),
        new("latent-plane.png", static (model, _) => Draw(model, Plane(), gap: 0)),
    ];

    private static Figure Draw(ModelBase model, IEnumerable<double> codes, int gap)
    {
        Samples points = Samples.FromFloats([.. codes.Select(static value => (float)value)], new Shape(2));
        Samples digits = ((VariationalAutoencoder)model).Decode(points);
        Samples[] rows = [.. Enumerable.Range(0, digits.Count / Side).Select(row => digits[(row * Side)..((row + 1) * Side)])];
        return Figure.Grid(new FigureOptions { Range = PictureRange.Unit, CellSize = 28, Gap = gap }, rows);
    }

    private static IEnumerable<double> Drawn()
    {
        var random = new Random(0);
        return Enumerable.Range(0, 5 * Side * 2).Select(_ => NormalDistribution.Draw(random));
    }

    // Steps of equal probability rather than equal length: dense where the codes are.
    private static IEnumerable<double> Plane()
    {
        double[] steps = [.. Enumerable.Range(0, Side).Select(static step => NormalDistribution.Quantile(0.05 + (0.9 * step / (Side - 1))))];
        return steps.Reverse().SelectMany(y => steps.SelectMany(x => new[] { x, y }));
    }
}
