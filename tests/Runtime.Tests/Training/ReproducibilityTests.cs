using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training;

/// <summary>Same seed, same bits: whatever the number of threads, the batch's remainder or the way the model was written.</summary>
public sealed class ReproducibilityTests
{
    // Every remainder of a batch that slices and shares can meet: less than one slice, one row over, several slices.
    public static TheoryData<int, int> Batches => new() { { 37, 37 }, { 37, 8 }, { 100, 33 }, { 100, 64 }, { 5, 3 }, { 1, 1 } };

    [Theory]
    [MemberData(nameof(Batches))]
    public void Threads_NeverShowInTheBits(int count, int batchSize)
    {
        (int[] weights, double[] losses) = TrainEverything(count, batchSize, threads: 1);
        foreach (int threads in (int[])[2, 3, 5])
        {
            (int[] others, double[] otherLosses) = TrainEverything(count, batchSize, threads);
            Assert.Equal(losses, otherLosses);
            Assert.Equal(weights, others);
        }
    }

    [Fact]
    public void WideLayersOverManySlices_NeverShowTheThreads()
    {
        Samples digits = Digits.Load(200, 0).Train.Images.Flatten();
        int[] expected = Train(1);
        foreach (int threads in (int[])[2, 3, 5])
            Assert.Equal(expected, Train(threads));

        int[] Train(int threads)
        {
            var model = new SimpleAutoencoder(seed: 8);
            model.Fit(digits, new FitOptions { Epochs = 2, BatchSize = 90, Loss = Loss.BinaryCrossentropy, Threads = threads });
            return Numbers.WeightBits(model);
        }
    }

    [Fact]
    public void Runs_RepeatBitForBit() => Assert.Equal(TrainEverything(50, 16, threads: 2).Weights, TrainEverything(50, 16, threads: 2).Weights);

    [Fact]
    public void SeedsOfModelAndTraining_Differ()
    {
        Assert.Equal(Numbers.WeightBits(new Everything(seed: 1)), Numbers.WeightBits(new Everything(seed: 1)));
        Assert.NotEqual(Numbers.WeightBits(new Everything(seed: 1)), Numbers.WeightBits(new Everything(seed: 2)));
        Assert.NotEqual(Numbers.WeightBits(new Everything(seed: 1)), Numbers.WeightBits(new Everything(seed: -1)));
        Assert.NotEqual(TrainEverything(50, 16, threads: 2, seed: 0).Weights, TrainEverything(50, 16, threads: 2, seed: 1).Weights);
    }

    [Fact]
    public void GeneratedCode_ComputesWhatTheLinesSay()
    {
        var generated = new Everything(seed: 5);
        var followed = new SpecifiedModel(new ModelSpec("Everything", Lines()), seed: 5);
        Samples samples = Numbers.Uniform(30, new Shape(3, 4));
        Assert.Equal(Numbers.WeightBits(followed), Numbers.WeightBits(generated));

        foreach (Model model in (Model[])[generated, followed])
            model.Fit(samples, new FitOptions { Epochs = 3, BatchSize = 8, Loss = Loss.BinaryCrossentropy });

        Assert.Equal(Numbers.WeightBits(followed), Numbers.WeightBits(generated));
        Assert.Equal(Numbers.Bits(followed.Predict(samples)), Numbers.Bits(generated.Predict(samples)));
    }

    private static Declaration[] Lines() =>
    [
        new("Model"), SpecifiedModel.Input(3, 4), SpecifiedModel.GaussianNoise(0.1f), SpecifiedModel.Dense(6, Activation.Glu, ("KernelL1", 1e-4f)),
        SpecifiedModel.Dropout(0.25f), new("Flatten"), SpecifiedModel.Dense(7, Activation.Gelu, ("BiasL2", 1e-3f), ("ActivityL1", 1e-3f)),
        SpecifiedModel.Dense(12, default, ("UseBias", false), ("KernelL2", 1e-3f)), SpecifiedModel.Activation(Activation.Sigmoid), SpecifiedModel.Reshape(3, 4),
    ];

    private static (int[] Weights, double[] Losses) TrainEverything(int count, int batchSize, int threads, int seed = 3)
    {
        var model = new Everything(seed: 7);
        Samples samples = Numbers.Uniform(count, new Shape(3, 4));
        History history = model.Fit(samples, new FitOptions
        {
            Epochs = 4,
            BatchSize = batchSize,
            Loss = Loss.BinaryCrossentropy,
            Threads = threads,
            Seed = seed,
            Validation = samples,
        });
        return (Numbers.WeightBits(model), [.. history["loss"], .. history["val_loss"]]);
    }
}
