using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Autoencoders.Gallery;

/// <summary>A conditional variational autoencoder: told which digit it is, the code is left with how it is written (Sohn and others, 2015).</summary>
[Model, Input(784, Name = "picture"), Input(10, Name = "label")]
[Concatenate("picture", From = "label"), Dense(512, Activation.Relu, Name = "hidden")]
[Dense(8, Name = "mean", From = "hidden"), Dense(8, Name = "logVariance", From = "hidden")]
[Sampling(Mean = "mean", LogVariance = "logVariance", KlWeight = 1f / 784), Code]   // the loss is a mean over 784 pixels, not their sum
[Concatenate("label"), Dense(512, Activation.Relu), Dense(784, Activation.Sigmoid)]
public partial class ConditionalAutoencoder;

internal sealed class Conditional : GalleryModel
{
    private const int Classes = 10;
    private const int CodeLength = 8;

    public override string Name => "conditional";

    public override string Description => "a variational autoencoder that is told the digit, so that one hand can write all ten";

    public override Architecture Architecture => ConditionalAutoencoder.Architecture;

    public override int Epochs => 40;

    public override int BatchSize => 64;

    public override Loss Loss => Loss.BinaryCrossentropy;

    public override IReadOnlyList<ExtraPicture> Extras { get; } = [new("every-label.png", static (model, test) => DrawEveryLabel((ConditionalAutoencoder)model, test.Take(Classes)))];

    public override ModelBase Create(int seed) => new ConditionalAutoencoder(seed);

    public override History Fit(ModelBase model, Lesson training, Lesson test, FitOptions options, CancellationToken cancellation) =>
        ((ConditionalAutoencoder)model).Fit(Inputs(training), training.Targets, options, (Inputs(test), test.Targets), cancellation);

    public override Samples Predict(ModelBase model, Lesson lesson) => ((ConditionalAutoencoder)model).Predict(Inputs(lesson));

    public override double Evaluate(ModelBase model, Lesson lesson) => ((ConditionalAutoencoder)model).Evaluate(Inputs(lesson), lesson.Targets, new FitOptions { Loss = Loss }).Loss;

    public override Samples? Encode(ModelBase model, Lesson lesson) => ((ConditionalAutoencoder)model).Encode(lesson.Inputs, lesson.Condition!);

    // Of every digit equally many.
    public override Samples? Sample(ModelBase model, int count, int seed) => ((ConditionalAutoencoder)model).Decode(
        NormalDistribution.Draw(count, CodeLength, seed), OneHot([.. Enumerable.Range(0, count).Select(static at => (byte)(at % Classes))]));

    protected override Samples Condition(LabeledSamples samples) => OneHot(samples.Labels);

    // A row for each picture: itself, then its code decoded under every label.
    private static Figure DrawEveryLabel(ConditionalAutoencoder model, Lesson few)
    {
        Samples codes = model.Encode(few.Inputs, few.Condition!);
        Samples labels = OneHot([.. Enumerable.Range(0, Classes).Select(static label => (byte)label)]);
        Samples[] rows = [.. Enumerable.Range(0, few.Inputs.Count).Select(row =>
            Samples.Concatenate(few.Inputs[row..(row + 1)], model.Decode(codes.Select(Enumerable.Repeat(row, Classes).ToArray()), labels)))];
        return Figure.Grid(new FigureOptions { Range = PictureRange.Unit, ColumnLabels = ["digit", .. Enumerable.Range(0, Classes).Select(static label => $"{label}")] }, rows);
    }

    private static ConditionalAutoencoder.Inputs Inputs(Lesson lesson) => new(lesson.Inputs, lesson.Condition!);

    private static Samples OneHot(byte[] labels)
    {
        var values = new float[labels.Length * Classes];
        for (int i = 0; i < labels.Length; i++)
            values[i * Classes + labels[i]] = 1;
        return Samples.FromFloats(values, new Shape(Classes));
    }
}
