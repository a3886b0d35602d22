using System;
using System.Linq;
using Autoencoders.Engine;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Training;

public sealed class TransformationTests
{
    private static readonly Shape Image = new(4, 5, 2);

    [Fact]
    public void Noise_HasItsDeviation_AndStaysInItsRange()
    {
        float[] values = Applied(Transformation.Noise(0.1), new Shape(100_000), 0.5f);

        Assert.Equal(0.5, values.Average(), 1e-3);
        Assert.Equal(0.1, Math.Sqrt(values.Average(static value => (value - 0.5) * (value - 0.5))), 1e-3);
        Assert.All(Applied(Transformation.Noise(10), new Shape(1000), 0.5f), static value => Assert.InRange(value, 0, 1));
    }

    [Fact]
    public void AMask_TakesItsFraction()
    {
        Assert.Equal(0.3, Applied(Transformation.Mask(0.3), new Shape(100_000), 0.5f).Average(static value => value == 0 ? 1.0 : 0), 1e-2);
        float[] salted = Applied(Transformation.SaltAndPepper(0.3), new Shape(100_000), 0.5f);
        Assert.Equal(0.15, salted.Average(static value => value == 0 ? 1.0 : 0), 1e-2);
        Assert.Equal(0.15, salted.Average(static value => value == 1 ? 1.0 : 0), 1e-2);
    }

    [Fact]
    public void AShift_MovesEveryPixelAlike_AndFillsWithZeros()
    {
        float[] before = [.. Enumerable.Range(1, 40).Select(static value => (float)value)];
        bool[] seen = new bool[25];
        for (ulong seed = 0; seed < 400; seed++)
        {
            float[] after = Applied(Transformation.Shift(2), Image, before, seed);
            (int down, int right)[] moves = [.. from down in Enumerable.Range(-2, 5) from right in Enumerable.Range(-2, 5) where after.SequenceEqual(Moved(before, down, right)) select (down, right)];
            (int down, int right) move = Assert.Single(moves);
            seen[(move.down + 2) * 5 + move.right + 2] = true;
        }

        Assert.DoesNotContain(false, seen);
    }

    [Fact]
    public void AFlip_MirrorsEveryOtherImage_ChannelsTogether()
    {
        float[] before = [.. Enumerable.Range(1, 40).Select(static value => (float)value)];
        float[] mirrored = [.. from row in Enumerable.Range(0, 4) from column in Enumerable.Range(0, 5) from channel in Enumerable.Range(0, 2) select before[row * 10 + (4 - column) * 2 + channel]];
        int flips = 0;
        for (ulong seed = 0; seed < 1000; seed++)
        {
            float[] after = Applied(Transformation.FlipHorizontally(), Image, before, seed);
            Assert.True(after.SequenceEqual(before) || after.SequenceEqual(mirrored));
            flips += after.SequenceEqual(mirrored) ? 1 : 0;
        }

        Assert.InRange(flips, 440, 560);
    }

    [Fact]
    public void ACutout_IsOneSquare()
    {
        for (ulong seed = 0; seed < 200; seed++)
        {
            float[] after = Applied(Transformation.Cutout(3), Image, [.. Enumerable.Repeat(1f, 40)], seed);
            int[] gone = [.. Enumerable.Range(0, 20).Where(pixel => after[2 * pixel] == 0)];
            int rows = gone.Select(static pixel => pixel / 5).Distinct().Count();
            int columns = gone.Select(static pixel => pixel % 5).Distinct().Count();
            Assert.InRange(rows, 1, 3);
            Assert.InRange(columns, 1, 3);
            Assert.Equal(rows * columns, gone.Length);
            Assert.All(Enumerable.Range(0, 20), pixel => Assert.Equal(after[2 * pixel], after[2 * pixel + 1]));
        }
    }

    [Fact]
    public void ACorruptedInput_HasACleanTarget()
    {
        Samples ones = Samples.FromFloats([.. Enumerable.Repeat(1f, 120)], new Shape(12));
        var model = new ReluSigmoid();
        double blind = model.Evaluate(Samples.FromFloats(new float[120], new Shape(12)), Loss.MeanSquaredError, ones);

        History history = model.Fit(ones, new FitOptions { Optimizer = new SGD(0), Corruptions = { Transformation.Mask(1) } });

        Assert.Equal(blind, history["loss"][0], 1e-6);
    }

    [Fact]
    public void AnAugmentedInput_HasItsTargetChangedWithIt()
    {
        // What is shown whole to a model that gives back what it sees has no loss, however it is moved about.
        Samples images = Numbers.Uniform(10, new Shape(3, 4));
        var model = new Passing();
        model.Layers.SelectMany(static layer => layer.Weights).First(static weight => weight.Name == "kernel").Values[0] = 1;

        FitOptions Options(Transformation transformation) => new() { Optimizer = new SGD(0), Augmentations = { transformation } };
        Assert.Equal(0, model.Fit(images, Options(Transformation.Shift(1)))["loss"][0]);
        Assert.Equal(0, model.Fit(images, images.Reshape(3, 4), Options(Transformation.FlipHorizontally()))["loss"][0]);
    }

    [Fact]
    public void ATargetThatIsAnyOfTheInputs_IsChangedWithIt()
    {
        Samples small = Numbers.Uniform(4, new Shape(2, 3));
        Samples large = Numbers.Uniform(4, new Shape(3, 5));
        var set = new SampleSet([small, large], [large, small]);
        var clean = new SampleReader(set, new FitOptions { Augmentations = { Transformation.Shift(1) } });
        var corrupted = new SampleReader(set, new FitOptions { Augmentations = { Transformation.Shift(1) }, Corruptions = { Transformation.Noise(0.1) } });
        for (int sample = 0; sample < 4; sample++)
        {
            float[] expected = new float[15], target = new float[15];
            clean.ReadInput(1, sample, 1, sample, expected);
            corrupted.ReadTarget(0, sample, 1, sample, target);
            Assert.Equal(expected, target);
        }
    }

    [Fact]
    public void TheSameSeed_GivesTheSameBits_WhateverTheThreads()
    {
        int[] Trained(int threads)
        {
            var model = new Passing();
            model.Fit(Numbers.Uniform(50, new Shape(3, 4)), new FitOptions { Epochs = 2, Threads = threads, Corruptions = { Transformation.Noise(0.2), Transformation.Cutout(1) }, Augmentations = { Transformation.Shift(1) } });
            return Numbers.WeightBits(model);
        }

        Assert.Equal(Trained(1), Trained(3));
    }

    [Fact]
    public void WhatCannotBeDone_IsRefused()
    {
        Assert.Contains("Reshape them before", Assert.Throws<ArgumentException>(() => new ReluSigmoid().Fit(Numbers.Uniform(4, 12), new FitOptions { Augmentations = { Transformation.Shift(1) } })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(static () => Transformation.Mask(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Transformation.Noise(-1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Transformation.Noise(1, 1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Transformation.Shift(-1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Transformation.Cutout(0));
    }

    private static float[] Moved(float[] image, int down, int right) =>
        [.. from row in Enumerable.Range(0, 4) from column in Enumerable.Range(0, 5) from channel in Enumerable.Range(0, 2)
            let fromRow = row - down
            let fromColumn = column - right
            select fromRow is >= 0 and < 4 && fromColumn is >= 0 and < 5 ? image[fromRow * 10 + fromColumn * 2 + channel] : 0];

    private static float[] Applied(Transformation transformation, Shape shape, float value) => Applied(transformation, shape, [.. Enumerable.Repeat(value, (int)shape.ElementCount)], 1);

    private static float[] Applied(Transformation transformation, Shape shape, float[] values, ulong seed)
    {
        float[] copy = [.. values];
        var random = new SampleRandom(new RandomStream(seed, 0));
        transformation.Check(shape);
        transformation.Apply(copy, shape, ref random);
        return copy;
    }
}
