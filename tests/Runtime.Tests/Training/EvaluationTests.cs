using System.Collections.Generic;
using System.Linq;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training;

public sealed class EvaluationTests
{
    private static readonly Samples Hundred = Numbers.Uniform(100, 12);

    [Fact]
    public void Metrics_AreThoseThatATrainingValidatesWith()
    {
        var model = new ReluSigmoid();
        FitOptions Options(Samples? validation) => new() { Loss = Loss.BinaryCrossentropy, Metrics = { Metric.Parse("mae"), Metric.Parse("mse") }, Validation = validation };
        History history = model.Fit(Hundred, Options(Hundred));

        Evaluation evaluation = model.Evaluate(Hundred, Options(null));

        Assert.Equal(history["val_loss"][0], evaluation.Loss);
        Assert.Equal(history["val_mae"][0], evaluation["mae"]);
        Assert.Equal(model.Evaluate(Hundred, Loss.MeanSquaredError), evaluation["mse"], 1e-7);
        Assert.Equal(model.Evaluate(Hundred, Loss.BinaryCrossentropy), evaluation.Loss);
        Assert.StartsWith("loss 0.", evaluation.ToString(), System.StringComparison.Ordinal);
        Assert.Contains("there are loss, mae, mse", Assert.Throws<KeyNotFoundException>(() => evaluation["accuracy"]).Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void WeightedSamples_CountByTheirWeight()
    {
        var model = new ReluSigmoid();
        var weights = Enumerable.Repeat(0f, 99).Prepend(100f).ToArray();

        Assert.Equal(model.Evaluate(Hundred[..1], Loss.MeanSquaredError), model.Evaluate(Hundred, new FitOptions { SampleWeights = weights }).Loss, 1e-6);
    }

    [Fact]
    public void TheThreads_ChangeNoBit()
    {
        var model = new ReluSigmoid();
        FitOptions Options(int threads) => new() { Threads = threads, Metrics = { new AUC() } };

        Assert.Equal(model.Evaluate(Hundred, Options(1), Rounded()).ToString(), model.Evaluate(Hundred, Options(3), Rounded()).ToString());
        Assert.Equal(model.Evaluate(Hundred, Options(1), Rounded())["auc"], model.Evaluate(Hundred, Options(3), Rounded())["auc"]);
    }

    private static Samples Rounded() => Samples.FromFloats([.. Hundred.ToArray().Select(static value => System.MathF.Round(value))], Hundred.Shape);

    [Fact]
    public void APenaltyOnFrozenWeights_IsNoPartOfAnyLoss()
    {
        Samples samples = Numbers.Uniform(8, 12);
        SpecifiedModel model = SpecifiedModel.Of(SpecifiedModel.Input(12), SpecifiedModel.Dense(4, default, ("KernelL2", 1f)), SpecifiedModel.Dense(12, Activation.Sigmoid));
        model.Layers.First(static layer => layer.Weights.Count > 0).IsTrainable = false;

        History history = model.Fit(samples, new FitOptions { Optimizer = new SGD(0), Validation = samples });

        Assert.Equal(history["loss"][0], history["val_loss"][0], 1e-6);
    }
}
