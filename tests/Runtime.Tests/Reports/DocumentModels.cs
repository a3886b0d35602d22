using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Dsl.Tests;
using Autoencoders.Dsl.Tests.Models;
using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Reports;

/// <summary>A small model with a code.</summary>
[Model, Input(4, 4, 1)]
[Conv2D(2, 3, Activation.Relu, Padding.Same, Name = "skip"), LeakyReLU(0.5f), Code, Conv2D(1, 3, Activation.Sigmoid, Padding.Same)]
public partial class SmallModel;

/// <summary>The architectures that documents are tried on.</summary>
internal static class DocumentModels
{
    public static Architecture Broken { get; } = Specs.Check(Specs.Input(4), Specs.Dense(-3));

    /// <summary>Models as people write them: graphs, shared weights, steps, named sizes, constraints, layers of the user's own, and broken ones.</summary>
    public static IReadOnlyList<Architecture> Written { get; } =
    [
        SmallModel.Architecture, Everything.Architecture, Contracted.Architecture, Constrained.Architecture, WatchedPictures.Architecture, Weightless.Architecture,
        NormalizedSkips.Architecture, SmallVariational.Architecture, AnySizeUNet.Architecture, AnySizeUNet.Architecture.WithSizes(8, 12), AnySteps.Architecture,
        UndeclaredSizes.Architecture, Towers.Architecture, Mirror.Architecture, TwiceNormalised.Architecture, Film.Architecture, EncodedFilm.Architecture, Nested.Architecture,
        Layers.Folded.Architecture, Layers.Rounding.Architecture, Layers.MovingPictures.Architecture, SmallModel.EncoderPart.Architecture, NormalizedSkips.DecoderPart.Architecture,
        Broken, Specs.Check(Specs.Input(4), Specs.Dense(2, Specs.Name("a")), Specs.Dense(3, Specs.Name("a"))), Specs.Check(),
    ];

    /// <summary>Models that nobody would write.</summary>
    public static IEnumerable<Architecture> Random(int count, int seed)
    {
        var random = new Random(seed);
        var lines = new RandomLines(random);
        return Enumerable.Range(0, count).Select(_ => RandomChains.Grow(lines, random).Architecture);
    }

    /// <summary>A convolutional autoencoder with something to change.</summary>
    public static Architecture Pictures(int filters = 32, bool hasDropout = false, bool isDeeper = false, Activation activation = Activation.Relu, string name = "Pictures") =>
        ModelChecker.Check(PicturesSpec(filters, hasDropout, isDeeper, activation, name));

    /// <summary>The lines of <see cref="Pictures"/>.</summary>
    public static ModelSpec PicturesSpec(int filters = 32, bool hasDropout = false, bool isDeeper = false, Activation activation = Activation.Relu, string name = "Pictures")
    {
        static Declaration Convolution(int filters, Activation activation) => Specs.Line("Conv2D", Specs.With("filters", filters), Specs.With("kernel", 3), Specs.With("activation", activation), Specs.With("padding", Padding.Same));
        Declaration pooling = Specs.Line("MaxPooling2D", Specs.With("poolSize", 2));
        return new ModelSpec(name,
        [
            new Declaration("Model"), Specs.Input(28, 28, 1), Convolution(16, activation), pooling,
            .. isDeeper ? [Convolution(24, activation)] : Array.Empty<Declaration>(),
            Convolution(filters, activation), pooling, Specs.Line("Flatten"),
            .. hasDropout ? [Specs.Line("Dropout", Specs.With("rate", 0.25f))] : Array.Empty<Declaration>(),
            Specs.Dense(128), Specs.Code, Specs.Dense(784), Specs.Line("Reshape", Specs.Sizes(28, 28, 1)),
        ]);
    }
}
