using System;
using System.Collections.Generic;

namespace Autoencoders.Gallery;

/// <summary>A model of the gallery: its table and the settings of the tutorial that it comes from.</summary>
internal abstract class GalleryModel
{
    public static IReadOnlyList<GalleryModel> All { get; } = [new Simple(), new FashionSimple(), new FashionDeep(), new Denoise(), new Stacked(), new Linear(), new Sparse(), new UNetDenoise()];

    public abstract string Name { get; }

    public abstract string Description { get; }

    public abstract Architecture Architecture { get; }

    public abstract int BatchSize { get; }

    public abstract Loss Loss { get; }

    public virtual int Epochs => 1;

    /// <summary>The number of steps, where the tutorial counts those instead of epochs.</summary>
    public virtual int? Steps => null;

    /// <summary>The values that are drawn black and white.</summary>
    public virtual PictureRange Range => PictureRange.Unit;

    /// <summary>The fraction of the training samples that is measured on, where the tutorial does not take the test set.</summary>
    public virtual double ValidationSplit => 0;

    public abstract Model Create(int seed);

    /// <summary>Whether what enters the model is worth a row of the figure.</summary>
    public virtual bool DrawsInputs => false;

    /// <summary>The codes of samples as pictures, where the tutorial shows them.</summary>
    public virtual Samples? DrawCodes(Model model, Samples samples) => null;

    public virtual Optimizer CreateOptimizer() => new Adam();

    /// <summary>What enters the model in the place of the samples that it is to give; those themselves unless it removes noise.</summary>
    public virtual Samples Disturb(Samples samples, int seed) => samples;

    /// <summary>What the model learns to give: the pictures of a data set in the shape and range that the tutorial feeds.</summary>
    public virtual Samples Prepare(string data, LabeledSamples samples) => (data == "cifar" ? Cifar10.Grayscale(samples.Images) : samples.Images).Flatten();
}

/// <summary>A model of the gallery, by its class.</summary>
/// <typeparam name="T">The model.</typeparam>
internal abstract class GalleryModel<T>(Architecture architecture, Func<int, T> create) : GalleryModel
    where T : Model
{
    public override Architecture Architecture => architecture;

    public override Model Create(int seed) => create(seed);

    public sealed override Samples? DrawCodes(Model model, Samples samples) => Codes((T)model, samples);

    protected virtual Samples? Codes(T model, Samples samples) => null;
}
