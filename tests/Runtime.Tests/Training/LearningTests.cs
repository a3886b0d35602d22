using System;
using System.Linq;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training;

public sealed class LearningTests
{
    [Fact]
    public void SimpleAutoencoder_LearnsDigitsFarBetterThanTheirMean()
    {
        Dataset digits = Digits.Load(500, 100);
        Samples images = digits.Train.Images.Flatten(), unseen = digits.Test.Images.Flatten();
        var model = new SimpleAutoencoder(seed: 42);

        History history = model.Fit(images, new FitOptions { Epochs = 20, BatchSize = 20, Loss = Loss.BinaryCrossentropy, Validation = unseen });

        double baseline = CrossentropyOfTheMean(images, unseen);
        Assert.InRange(history["val_loss"][^1], 0, 0.75 * baseline);
        Assert.True(history["loss"][^1] < history["loss"][0] / 2, $"From {history["loss"][0]} to {history["loss"][^1]}.");
        Assert.True(history["val_loss"][^1] < history["val_loss"][0]);
    }

    // What is lost when every picture is answered with the mean picture of the training set.
    private static double CrossentropyOfTheMean(Samples train, Samples test)
    {
        float[] all = train.ToArray();
        double[] mean = [.. Enumerable.Range(0, 784).Select(pixel =>
            Math.Clamp(Enumerable.Range(0, train.Count).Average(row => (double)all[row * 784 + pixel]), 1e-3, 1 - 1e-3))];
        return test.ToArray().Select((t, i) => -t * Math.Log(mean[i % 784]) - (1 - t) * Math.Log(1 - mean[i % 784])).Average();
    }
}
