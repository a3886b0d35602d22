using System;
using System.Linq;

namespace Autoencoders.Runtime.Tests.Data;

public sealed class SamplesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(100)]
    [InlineData(784)]
    public void Bytes_AreReadAsValueTimesScale(int length)
    {
        const float Scale = 1f / 255f;
        byte[] bytes = [.. Enumerable.Range(0, 3 * length).Select(i => (byte)(i * 37))];
        Samples samples = Samples.FromBytes(bytes, new Shape(length));
        var sample = new float[length];

        samples.CopyTo(1, sample);

        Assert.Equal(bytes[length..(2 * length)].Select(value => value * Scale), sample);
    }

    [Fact]
    public void ReadingASample_LeavesTheRestOfTheDestination()
    {
        float[] destination = [.. Enumerable.Repeat(-1f, 50)];

        Samples.FromBytes(new byte[40], new Shape(40)).CopyTo(0, destination);

        Assert.Equal(Enumerable.Repeat(-1f, 10), destination[40..]);
    }

    [Fact]
    public void ReadingASample_AllocatesNothing()
    {
        Samples samples = Samples.FromBytes(new byte[2 * 784], new Shape(784));
        var destination = new float[784];
        samples.CopyTo(0, destination);
        long before = GC.GetAllocatedBytesForCurrentThread();

        samples.CopyTo(1, destination);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Views_ReadTheRowsTheyName()
    {
        Samples samples = Samples.FromFloats([0, 1, 2, 3, 4, 5], new Shape(1));

        Assert.Equal([2, 3], samples[2..4].ToArray());
        Assert.Equal([4, 2, 4], samples[1..].Select([3, 1, 3]).ToArray());
        Assert.Equal([2, 4], samples[1..].Select([3, 1, 3])[1..].ToArray());
        Assert.Equal([0, 1], samples.Take(2).ToArray());
        Assert.Equal(6, samples.Take(100).Count);
        Assert.Equal(0, samples.Take(0).Count);
    }

    [Fact]
    public void RowsThatAreNotThere_AreRefused()
    {
        Samples samples = Samples.FromFloats([0, 1, 2], new Shape(1));

        Assert.Throws<ArgumentOutOfRangeException>(() => samples.Select([3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => samples.Take(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => samples[..2].CopyTo(2, new float[1]));
    }

    [Fact]
    public void Concatenate_KeepsOrderAcrossBytesAndNumbers()
    {
        Samples bytes = Samples.FromBytes([1, 2, 3, 4], new Shape(2), scale: 1);
        Samples numbers = Samples.FromFloats([0.5f, 0.25f], new Shape(2));

        Assert.Equal([3, 4, 1, 2, 3, 4], Samples.Concatenate(bytes[1..], bytes).ToArray());
        Assert.Equal([1, 2, 3, 4, 0.5f, 0.25f], Samples.Concatenate(bytes, numbers).ToArray());
        Assert.Equal([1, 2, 3, 4, 2, 4, 6, 8], Samples.Concatenate(bytes, bytes.WithScale(2)).ToArray());
    }

    [Fact]
    public void Concatenate_RefusesOtherShapesNamingBoth()
    {
#pragma warning disable AE0306 // The compiler sees it; what is thrown where it cannot is looked at.
        var refusal = Assert.Throws<ArgumentException>(() =>
            Samples.Concatenate(Samples.FromFloats([1, 2], new Shape(2)), Samples.FromFloats([1, 2, 3], new Shape(3))));
#pragma warning restore AE0306

        Assert.Contains("(3)", refusal.Message);
        Assert.Contains("(2)", refusal.Message);
        Assert.Throws<ArgumentException>(() => Samples.Concatenate());
    }

    [Fact]
    public void Grayscale_IsTheUnroundedMeanOfTheChannels()
    {
        Samples colours = Samples.FromBytes([1, 2, 2, 255, 255, 255, 0, 0, 1, 10, 20, 30], new Shape(1, 2, 3));

        Samples gray = colours.WithScale(1).Grayscale();

        Assert.Equal(new Shape(1, 2), gray.Shape);
        Assert.Equal([5f / 3f, 255f, 1f / 3f, 20f], gray.ToArray());
        Assert.Equal(gray.ToArray(), Cifar10.Grayscale(colours).ToArray());
        Assert.Throws<InvalidOperationException>(() => gray.Grayscale());
    }

    [Fact]
    public void Scale_IsOfBytesOnly() =>
        Assert.Throws<InvalidOperationException>(() => Samples.FromFloats([1], new Shape(1)).WithScale(2));

    [Fact]
    public void Tensor_GoesThereAndBack()
    {
        Samples samples = Samples.FromFloats([.. Enumerable.Range(0, 24).Select(i => (float)i)], new Shape(2, 3, 2));

        Samples back = Samples.FromTensor(samples[1..].ToTensor());

        Assert.Equal((1, new Shape(2, 3, 2)), (back.Count, back.Shape));
        Assert.Equal(samples[1..].ToArray(), back.ToArray());
    }

    [Fact]
    public void Labels_FollowTheirImages()
    {
        var labelled = new LabeledSamples(Samples.FromFloats([10, 11, 12, 13], new Shape(1)), [7, 2, 7, 3]);

        Assert.Equal([10, 12], labelled.WithLabel(7).Images.ToArray());
        Assert.Equal(0, labelled.WithLabel(9).Count);
        Assert.Equal([3, 7], labelled.Select([3, 0]).Labels);
        Assert.Equal([13, 10], labelled.Select([3, 0]).Images.ToArray());
        Assert.Equal([2, 7], labelled[1..3].Labels);
        Assert.Throws<ArgumentException>(() => new LabeledSamples(labelled.Images, [1]));
    }
}
