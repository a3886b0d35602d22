using System;
using System.Collections.Generic;
using System.Threading;

namespace Autoencoders.Gallery;

/// <summary>A model of the gallery: its table and the settings of the tutorial that it comes from.</summary>
internal abstract class GalleryModel
{
    public static IReadOnlyList<GalleryModel> All { get; } =
        [new Simple(), new FashionSimple(), new FashionDeep(), new Denoise(), new Stacked(), new Linear(), new Sparse(), new UNetDenoise(), new Variational(), new Contractive(), new Sequence(), new Attention(), new Conditional()];

    public abstract string Name { get; }

    public abstract string Description { get; }

    public abstract Architecture Architecture { get; }

    public abstract int BatchSize { get; }

    public abstract Loss Loss { get; }

    public virtual int Epochs => 1;

    /// <summary>The number of steps, where the tutorial counts those instead of epochs.</summary>
    public virtual int? Steps => null;

    /// <summary>The seed of weights, noise and shuffling where none is asked for.</summary>
    public virtual int Seed => 0;

    /// <summary>The values that are drawn black and white.</summary>
    public virtual PictureRange Range => PictureRange.Unit;

    /// <summary>The fraction of the training samples that is measured on, where the tutorial does not take the test set.</summary>
    public virtual double ValidationSplit => 0;

    /// <summary>What the row of the figure with what enters the model is called; null where that is what it gives back.</summary>
    public virtual string? InputsLabel => null;

    /// <summary>The shape in which the tutorial shows codes as pictures; null where it shows none.</summary>
    public virtual Shape? CodePicture => null;

    /// <summary>What is drawn besides the reconstructions.</summary>
    public virtual IReadOnlyList<ExtraPicture> Extras => [];

    /// <summary>The training sample that the tutorial films while the model learns; null where it films none.</summary>
    public virtual int? Filmed => null;

    public abstract ModelBase Create(int seed);

    /// <summary>Trains; the options hold the test samples of a model of one input, too.</summary>
    public abstract History Fit(ModelBase model, Lesson training, Lesson test, FitOptions options, CancellationToken cancellation);

    public abstract Samples Predict(ModelBase model, Lesson lesson);

    /// <summary>The mean loss over a lesson, with penalties.</summary>
    public abstract double Evaluate(ModelBase model, Lesson lesson);

    /// <summary>The codes of what enters the model; null for a model without one.</summary>
    public abstract Samples? Encode(ModelBase model, Lesson lesson);

    /// <summary>Pictures from codes drawn at random; null for a model that was not taught how its codes are spread.</summary>
    public virtual Samples? Sample(ModelBase model, int count, int seed) => null;

    public virtual Optimizer CreateOptimizer() => new Adam();

    /// <summary>Makes of a data set what the model learns from, or is measured on.</summary>
    public Lesson Teach(string data, LabeledSamples samples, int seed) => Disturb(Show(data, Choose(samples)), seed);

    /// <summary>Makes of pictures what the model takes, undisturbed and none left out.</summary>
    public Lesson Show(string data, LabeledSamples samples)
    {
        Samples pictures = Prepare(data, samples);
        return new Lesson(pictures, pictures, Condition(samples), samples.Labels);
    }

    /// <summary>The lesson with what the model repairs done to what enters it; as it is for a model that repairs nothing.</summary>
    public Lesson Disturb(Lesson lesson, int seed) => lesson with { Inputs = Disturb(lesson.Targets, seed) };

    protected virtual Samples Disturb(Samples samples, int seed) => samples;

    /// <summary>The samples of a data set that the tutorial takes.</summary>
    protected virtual LabeledSamples Choose(LabeledSamples samples) => samples;

    /// <summary>What the model learns to give: the pictures of a data set in the shape and range that the tutorial feeds.</summary>
    protected virtual Samples Prepare(string data, LabeledSamples samples) => (data == "cifar" ? Cifar10.Grayscale(samples.Images) : samples.Images).Flatten();

    /// <summary>What enters the model's second input.</summary>
    protected virtual Samples? Condition(LabeledSamples samples) => null;
}

/// <summary>A model of the gallery with one input and one output, by its class.</summary>
/// <typeparam name="T">The model.</typeparam>
internal abstract class GalleryModel<T>(Architecture architecture, Func<int, T> create, Func<T, ModelPart>? encoder = null) : GalleryModel
    where T : Model
{
    public sealed override Architecture Architecture => architecture;

    public sealed override ModelBase Create(int seed) => create(seed);

    public sealed override History Fit(ModelBase model, Lesson training, Lesson test, FitOptions options, CancellationToken cancellation) =>
        ((T)model).Fit(training.Inputs, training.Targets, options, cancellation);

    public sealed override Samples Predict(ModelBase model, Lesson lesson) => ((T)model).Predict(lesson.Inputs);

    public sealed override double Evaluate(ModelBase model, Lesson lesson) => ((T)model).Evaluate(lesson.Inputs, Loss, lesson.Targets);

    public sealed override Samples? Encode(ModelBase model, Lesson lesson) => encoder?.Invoke((T)model).Predict(lesson.Inputs);
}
