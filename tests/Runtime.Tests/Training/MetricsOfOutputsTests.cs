using System;
using System.Linq;

namespace Autoencoders.Runtime.Tests.Training;

[Model, Input(784)]
[Dense(16, Activation.Relu, Name = "hidden")]
[Dense(784, Activation.Sigmoid, Name = "again"), Output(784)]
[Dense(10, Activation.Softmax, Name = "digit", From = "hidden"), Output(10)]
public partial class DigitReader;

/// <summary>Outputs of different kinds are measured by metrics of their own.</summary>
public sealed class MetricsOfOutputsTests
{
    private static readonly LabeledSamples Digit = Digits.Load(trainCount: 60, testCount: 10).Train;
    private static readonly Samples Images = Digit.Images.Flatten();
    private static readonly DigitReader.Outputs Targets = new(Images, Samples.FromBytes(Digit.Labels, new Shape(1), scale: 1));

    [Fact]
    public void AMetricOfOneOutput_IsMeasuredThereAlone()
    {
        var model = new DigitReader(seed: 1);
        var options = new FitOptions
        {
            Losses = { ["digit"] = Loss.SparseCategoricalCrossentropy },
            MetricsOf = { ["again"] = [new PSNR()], ["digit"] = [Metric.Parse("accuracy")] },
        };

        History history = model.Fit(Images, Targets, options);

        Assert.Equal(["loss", "again_loss", "again_psnr", "digit_loss", "digit_accuracy"], history.Keys);
        float[] guesses = model.Predict(Images).Digit.ToArray();
        int right = Enumerable.Range(0, 60).Count(at => guesses.AsSpan(at * 10, 10).IndexOf(guesses.AsSpan(at * 10, 10).ToArray().Max()) == Digit.Labels[at]);
        Assert.Equal(right / 60.0, model.Evaluate(Images, Targets, options)["digit_accuracy"], 1e-9);
    }

    [Fact]
    public void ItsDirection_IsKnownToCallbacks()
    {
        var stopping = new EarlyStopping { Monitor = "digit_other", Patience = 1 };

        History history = new DigitReader(seed: 1).Fit(Images, Targets, new FitOptions
        {
            Epochs = 3,
            Losses = { ["digit"] = Loss.SparseCategoricalCrossentropy },
            MetricsOf = { ["digit"] = [new Rising()] },
            Callbacks = { stopping },
        });

        Assert.Equal(3, history.Epochs.Count);
        Assert.Equal(3, stopping.BestEpoch);
    }

    [Fact]
    public void AnOutputThatIsNotThere_IsRefused_AndSoIsAMetricThatFitsOneOutputOnly()
    {
        Assert.Contains("has no output 'digits'; it has again, digit", Refusal(new FitOptions { MetricsOf = { ["digits"] = [new PSNR()] } }), StringComparison.Ordinal);
        Assert.Contains("MetricsOf gives a metric to single outputs", Refusal(new FitOptions { Losses = { ["digit"] = Loss.SparseCategoricalCrossentropy }, Metrics = { Metric.Parse("mae") } }), StringComparison.Ordinal);
        Assert.Contains("MetricsOf holds a null", Refusal(new FitOptions { MetricsOf = { ["digit"] = [null!] } }), StringComparison.Ordinal);
    }

    private static string Refusal(FitOptions options) => Assert.Throws<ArgumentException>(() => new DigitReader(seed: 1).Fit(Images, Targets, options)).Message;

    /// <summary>Greater from epoch to epoch, under a name that tells nothing.</summary>
    private sealed class Rising : Metric
    {
        private int _epochs;

        public override string Name => "other";

        public override bool IsBetterHigher => true;

        public override int TermCount => 1;

        public override Shape TargetShape(Shape output) => new(1);

        public override bool Takes(Shape output, Shape target) => true;

        public override void Sample(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<double> terms) => terms[0] = 1;

        public override double Result(ReadOnlySpan<double> sums, double weight) => _epochs++;
    }
}
