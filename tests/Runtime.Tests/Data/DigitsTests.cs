using System;
using System.Linq;

namespace Autoencoders.Runtime.Tests.Data;

public sealed class DigitsTests
{
    [Fact]
    public void SameSeed_DrawsTheSame()
    {
        Dataset once = Digits.Load(200, 100, seed: 5);
        Dataset again = Digits.Load(200, 100, seed: 5);

        Assert.Equal(once.Train.Images.ToArray(), again.Train.Images.ToArray());
        Assert.Equal(once.Test.Images.ToArray(), again.Test.Images.ToArray());
        Assert.Equal(once.Train.Labels, again.Train.Labels);
    }

    [Fact]
    public void OtherSeed_AndTheTestSet_DrawOthers()
    {
        Dataset set = Digits.Load(100, 100);

        Assert.NotEqual(set.Train.Images.ToArray(), Digits.Load(100, 100, seed: 1).Train.Images.ToArray());
        Assert.NotEqual(set.Train.Images.ToArray(), set.Test.Images.ToArray());
        Assert.Equal(100, Enumerable.Range(0, 100).Select(i => string.Join(' ', set.Train.Images[i..(i + 1)].ToArray())).Distinct().Count());
    }

    [Fact]
    public void MoreDigits_BeginWithTheFewer()
    {
        Dataset fewer = Digits.Load(57, 0);
        Dataset more = Digits.Load(123, 0);

        Assert.Equal(fewer.Train.Labels, more.Train.Labels[..57]);
        Assert.Equal(fewer.Train.Images.ToArray(), more.Train.Images[..57].ToArray());
        Assert.Equal(0, fewer.Test.Count);
    }

    [Fact]
    public void EveryDigit_OccursEquallyOften()
    {
        Dataset set = Digits.Load();

        Assert.Equal((6000, 1000), (set.Train.Count, set.Test.Count));
        Assert.Equal(new Shape(28, 28), set.Train.Images.Shape);
        for (int digit = 0; digit < 10; digit++)
            Assert.Equal((600, 100), (set.Train.WithLabel(digit).Count, set.Test.WithLabel(digit).Count));
    }

    [Fact]
    public void Border_IsEmpty_AndInkIsThatOfAPen()
    {
        Samples images = Digits.Load().Train.Images;
        var image = new float[28 * 28];
        for (int i = 0; i < images.Count; i++)
        {
            images.CopyTo(i, image);
            for (int k = 0; k < 28; k++)
                Assert.Equal(0f, image[k] + image[(27 * 28) + k] + image[28 * k] + image[(28 * k) + 27]);
            Assert.Equal(1f, image.Max(), 1e-3f);
            Assert.InRange(image.Average(), 0.02f, 0.30f);
        }
    }

    [Fact]
    public void NearestMean_TellsDigitsApart()
    {
        Dataset set = Digits.Load();
        float[][] means = [.. Enumerable.Range(0, 10).Select(digit => Mean(set.Train.WithLabel(digit).Images))];
        var image = new float[28 * 28];
        int right = 0;
        for (int i = 0; i < set.Test.Count; i++)
        {
            set.Test.Images.CopyTo(i, image);
            int nearest = Enumerable.Range(0, 10).MinBy(digit => means[digit].Zip(image, (a, b) => (a - b) * (a - b)).Sum());
            right += nearest == set.Test.Labels[i] ? 1 : 0;
        }

        Assert.InRange(right / (double)set.Test.Count, 0.85, 1);
    }

    [Fact]
    public void OneDigit_CanBeDrawnOften()
    {
        Samples threes = Digits.Draw(3, 20);

        Assert.Equal(20, threes.Count);
        Assert.Equal(threes.ToArray(), Digits.Draw(3, 20).ToArray());
        Assert.NotEqual(threes.ToArray(), Digits.Draw(8, 20).ToArray());
    }

    [Fact]
    public void WhatCannotBeDrawn_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Draw(10, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Draw(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Draw(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Digits.Load(-1));
    }

    private static float[] Mean(Samples images)
    {
        var sum = new float[images.SampleLength];
        var image = new float[images.SampleLength];
        for (int i = 0; i < images.Count; i++)
        {
            images.CopyTo(i, image);
            for (int k = 0; k < sum.Length; k++)
                sum[k] += image[k] / images.Count;
        }

        return sum;
    }

    // What the compiler believes of them, by which it refuses programs.
    [Fact]
    public void DeclaredShapes_AreTheRealOnes()
    {
        Assert.Equal(Digits.Load(10, 10).Train.Images.Shape, Declared(typeof(Digits), nameof(Digits.Load)));
        Assert.Equal(Digits.Draw(3, 1).Shape, Declared(typeof(Digits), nameof(Digits.Draw)));
        Assert.Equal(new Shape(28, 28), Declared(typeof(Mnist), nameof(Mnist.Load)));
        Assert.Equal(new Shape(28, 28), Declared(typeof(FashionMnist), nameof(FashionMnist.Load)));
    }

    private static Shape Declared(Type type, string method) => new([.. type.GetMethod(method)!.GetCustomAttributes(typeof(SampleShapeAttribute), false).Cast<SampleShapeAttribute>().Single().Sizes]);
}
