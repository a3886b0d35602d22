using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Torch;
using Autoencoders.TorchSharp.Tests.Hosting;

namespace Autoencoders.TorchSharp.Tests;

/// <summary>What every training is about: a chain that penalises its weights.</summary>
[Model, Input(6), Dense(8, Activation.Tanh, KernelL2 = 1e-3f), Dense(4, Activation.Sigmoid), Output(4)]
public partial class Chances;

/// <summary>Classes, four of them.</summary>
[Model, Input(6), Dense(8, Activation.Tanh), Dense(4, Activation.Softmax), Output(4)]
public partial class Classes;

/// <summary>Two outputs of one layer.</summary>
[Model, Input(6), Dense(5, Activation.Tanh, Name = "hidden"), Dense(4, Activation.Softmax, Name = "kind"), Output(4), Dense(1, Activation.Sigmoid, Name = "chance", From = "hidden"), Output(1)]
public partial class KindAndChance;

/// <summary>Trainings with a real TorchSharp, where there is one, against those of the embedded engine.</summary>
public sealed class TrainingTests
{
    private static readonly Samples Inputs = Drawn(22, 6, 1), Targets = Drawn(22, 4, 2);

    private static readonly Samples Numbers = Samples.FromFloats([.. Enumerable.Range(0, 22).Select(static at => at * 7 % 4)], new Shape(1));

    private static readonly Samples OneHot = Samples.FromFloats([.. Enumerable.Range(0, 22 * 4).Select(static at => at / 4 * 7 % 4 == at % 4 ? 1f : 0)], new Shape(4));

    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, OptimizerKinds.All.Length)];

    public static TheoryData<string> LossNames => [.. Losses.Keys];

    private static Dictionary<string, (Loss Loss, bool IsOfClasses, Samples Targets)> Losses => new()
    {
        ["binary_crossentropy"] = (new BinaryCrossentropy(0.1f), false, Targets),
        ["binary_focal_crossentropy"] = (Loss.BinaryFocalCrossentropy, false, OneHot),
        ["categorical_crossentropy"] = (new CategoricalCrossentropy(0.1f), true, OneHot),
        ["categorical_focal_crossentropy"] = (Loss.CategoricalFocalCrossentropy, true, OneHot),
        ["sparse_categorical_crossentropy"] = (new SparseCategoricalCrossentropy(2), true, Numbers),
        ["mean_squared_error"] = (Loss.MeanSquaredError, false, Targets),
        ["mean_absolute_error"] = (Loss.MeanAbsoluteError, false, Targets),
        ["mean_absolute_percentage_error"] = (Loss.MeanAbsolutePercentageError, false, Targets),
        ["mean_squared_logarithmic_error"] = (Loss.MeanSquaredLogarithmicError, false, Targets),
        ["huber"] = (new Huber(0.1f), false, Targets),
        ["log_cosh"] = (Loss.LogCosh, false, Targets),
        ["kl_divergence"] = (Loss.KLDivergence, true, OneHot),
        ["poisson"] = (Loss.Poisson, false, Targets),
        ["cosine_similarity"] = (Loss.CosineSimilarity, false, Targets),
        ["hinge"] = (Loss.Hinge, false, OneHot),
        ["squared_hinge"] = (Loss.SquaredHinge, false, OneHot),
        ["categorical_hinge"] = (Loss.CategoricalHinge, true, OneHot),
        ["dice"] = (Loss.Dice, false, OneHot),
        ["tversky"] = (Loss.Tversky, false, OneHot),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryOptimizer_GoesTheEmbeddedEnginesWay(int kind) =>
        AssertSame(() => new Chances(3), Inputs, Targets, engine => new FitOptions { Epochs = 4, BatchSize = 8, Engine = engine, Optimizer = OptimizerKinds.All[kind](), Loss = Loss.BinaryCrossentropy }, 2e-5);

    [Theory]
    [MemberData(nameof(LossNames))]
    public void EveryLoss_IsTheEmbeddedEngines(string name)
    {
        (Loss loss, bool isOfClasses, Samples targets) = Losses[name];
        Assert.Equal(name, loss.Name);
        AssertSame(() => isOfClasses ? new Classes(3) : new Chances(3), Inputs, targets, engine => new FitOptions { Epochs = 3, BatchSize = 8, Engine = engine, Optimizer = new SGD(0.1f), Loss = loss }, 1e-5);
    }

    [Fact]
    public void StructuralSimilarity_IsTheEmbeddedEngines()
    {
        Samples pictures = Drawn(10, 14 * 14, 3).Reshape(14, 14, 1);
        AssertSame(() => new Convolved(3), pictures, pictures, static engine => new FitOptions { Epochs = 3, BatchSize = 4, Engine = engine, Optimizer = new SGD(0.1f), Loss = Loss.StructuralSimilarity, Metrics = { new SSIM(), new PSNR() } }, 1e-4);
    }

    [Fact]
    public void WeightsAndMetrics_CountTheSame() =>
        AssertSame(() => new Classes(3), Inputs, OneHot, static engine => new FitOptions
        {
            Epochs = 3,
            BatchSize = 4,
            Engine = engine,
            Loss = Loss.CategoricalCrossentropy,
            SampleWeights = [.. Enumerable.Range(0, 22).Select(static at => at % 5 / 2f)],
            ClassWeights = new Dictionary<int, float> { [1] = 2, [3] = 0.5f },
            Metrics = { new Accuracy(), new AUC(), new F1Score(), Metric.Parse("mae") },
            WeightedMetrics = { Metric.Parse("mse"), Metric.Parse("categorical_accuracy") },
            ValidationSplit = 0.25,
        }, 1e-5);

    [Fact]
    public void TransformedSamples_AreTheSame() =>
        AssertSame(() => new Convolved(3), Drawn(10, 14 * 14, 3).Reshape(14, 14, 1), null, static engine => new FitOptions
        {
            Epochs = 3,
            BatchSize = 4,
            Engine = engine,
            Optimizer = new SGD(0.1f),
            Loss = Loss.BinaryCrossentropy,
            Augmentations = { Transformation.FlipHorizontally(), Transformation.Shift(2) },
            Corruptions = { Transformation.Noise(0.2), Transformation.Mask(0.3) },
        }, 1e-4);

    [Fact]
    public void TwoOutputs_HaveLossesOfTheirOwn()
    {
        NeedReal();
        Samples chances = Samples.FromFloats([.. Enumerable.Range(0, 22).Select(static at => at % 3 == 0 ? 1f : 0)], new Shape(1));
        KindAndChance embedded = new(3), torch = new(3);
        History expected = embedded.Fit(Inputs, new(Numbers, chances), Options(TrainingEngine.Embedded));
        History found = torch.Fit(Inputs, new(Numbers, chances), Options(TorchEngine.On("cpu")));
        AssertSame((embedded, expected), (torch, found), 1e-5);

        static FitOptions Options(TrainingEngine engine) => new()
        {
            Epochs = 3,
            BatchSize = 8,
            Engine = engine,
            Losses = { ["kind"] = Loss.SparseCategoricalCrossentropy, ["chance"] = Loss.BinaryCrossentropy },
            LossWeights = { ["chance"] = 0.3 },
            Metrics = { new Accuracy() },
        };
    }

    [Fact]
    public void AStream_OfWeightedBatches_IsTheSame()
    {
        NeedReal();
        Classes embedded = new(3), torch = new(3);
        History expected = embedded.Fit(Batches(), Options(TrainingEngine.Embedded), TestContext.Current.CancellationToken);
        History found = torch.Fit(Batches(), Options(TorchEngine.On("cpu")), TestContext.Current.CancellationToken);
        AssertSame((embedded, expected), (torch, found), 1e-5);

        static FitOptions Options(TrainingEngine engine) => new() { Epochs = 3, Engine = engine, Loss = Loss.SparseCategoricalCrossentropy, ClassWeights = new Dictionary<int, float> { [1] = 3 }, Metrics = { new Accuracy() }, Validation = Inputs, ValidationTargets = Numbers };

        static IEnumerable<Batch> Batches()
        {
            for (int start = 0; start < 22; start += 8)
                yield return new Batch(Inputs[start..Math.Min(start + 8, 22)], Numbers[start..Math.Min(start + 8, 22)], [.. Enumerable.Range(start, Math.Min(8, 22 - start)).Select(static at => 1 + at % 3f)]);
        }
    }

    [Fact]
    public void WeightsThatACallbackChanges_AreTakenUp() =>
        AssertSame(() => new Chances(3), Inputs, Targets, static engine => new FitOptions { Epochs = 3, BatchSize = 8, Engine = engine, Optimizer = new Adam(0.01f), Callbacks = { new Halving() } }, 1e-5);

    private static void NeedReal() => Assert.SkipWhen(TorchLibrary.RealFolder is null, TorchLibrary.NeedsReal);

    private static void AssertSame(Func<Model> make, Samples inputs, Samples? targets, Func<TrainingEngine, FitOptions> options, double tolerance)
    {
        NeedReal();
        AssertSame(Trained(TrainingEngine.Embedded), Trained(TorchEngine.On("cpu")), tolerance);

        (Model, History) Trained(TrainingEngine engine)
        {
            Model model = make();
            return (model, model.Fit(inputs, targets ?? inputs, options(engine), TestContext.Current.CancellationToken));
        }
    }

    private static void AssertSame((ModelBase Model, History History) expected, (ModelBase Model, History History) found, double tolerance)
    {
        Assert.Equal(expected.History.Keys, found.History.Keys);
        foreach (string key in expected.History.Keys)
            Assert.All(expected.History[key].Zip(found.History[key]), pair => Assert.Equal(pair.First, pair.Second, tolerance * Math.Max(1, Math.Abs(pair.First))));
        foreach ((Weight right, Weight other) in expected.Model.Layers.Zip(found.Model.Layers).SelectMany(static pair => pair.First.Weights.Zip(pair.Second.Weights)))
        {
            float worst = right.Values.ToArray().Zip(other.Values.ToArray(), static (a, b) => Math.Abs(a - b)).Max();
            Assert.True(worst <= tolerance * Math.Max(1, right.Values.ToArray().Max(Math.Abs)), $"{right.FullName} differs by {worst}.");
        }
    }

    private static Samples Drawn(int count, int length, int seed)
    {
        var random = new Random(seed);
        return Samples.FromFloats([.. Enumerable.Range(0, count * length).Select(_ => random.NextSingle())], new Shape(length));
    }

    /// <summary>Halves all weights before the training and after each epoch.</summary>
    private sealed class Halving : Callback
    {
        private FitRun? _run;

        public override void OnTrainBegin(FitRun run)
        {
            _run = run;
            Halve();
        }

        public override void OnEpochEnd(EpochResult result) => Halve();

        private void Halve()
        {
            foreach (Weight weight in _run!.Model.Layers.SelectMany(static layer => layer.Weights))
            {
                foreach (ref float value in weight.Values)
                    value /= 2;
            }
        }
    }
}
