using System;
using System.Linq;
using Autoencoders.Runtime.Tests.Checkpoints;

namespace Autoencoders.Runtime.Tests.Models;

public sealed class NamedSizeTests
{
    private static readonly FitOptions TwoEpochs = new() { Epochs = 2, BatchSize = 4, Loss = Loss.BinaryCrossentropy };

    private static Samples Pictures(int count, int height, int width) => Numbers.Uniform(count, new Shape(height, width, 1));

    [Fact]
    public void ChosenSizes_ComputeWhatWrittenOnesDo()
    {
        var named = new AnySizeUNet(H: 8, W: 12, seed: 3);
        var written = new OneSizeUNet(seed: 3);
        Samples pictures = Pictures(9, 8, 12);

        History one = named.Fit(pictures, TwoEpochs), other = written.Fit(pictures, TwoEpochs);

        Assert.Equal(other["loss"], one["loss"]);
        Assert.Equal(Numbers.WeightBits(written), Numbers.WeightBits(named));
        Assert.Equal(Numbers.Bits(written.Predict(pictures)), Numbers.Bits(named.Predict(pictures)));
        Assert.Equal(written.Summarize(), named.Summarize().Replace(nameof(AnySizeUNet), nameof(OneSizeUNet), StringComparison.Ordinal));
    }

    [Fact]
    public void OtherSizes_ShareTheWeights()
    {
        var small = new AnySizeUNet(8, 8, seed: 1);
        AnySizeUNet large = small.WithSizes(H: 16, W: 20);
        Samples pictures = Pictures(3, 16, 20);
        int[] before = Numbers.Bits(large.Predict(pictures));

        small.Fit(Pictures(8, 8, 8), TwoEpochs);

        Assert.NotEqual(before, Numbers.Bits(large.Predict(pictures)));
        Assert.Equal(Numbers.WeightBits(small), Numbers.WeightBits(large));
        large.Fit(pictures, TwoEpochs);
        Assert.Equal(Numbers.WeightBits(large), Numbers.WeightBits(small));
        large.Conv2D.IsTrainable = false;
        Assert.False(small.Conv2D.IsTrainable);
    }

    [Fact]
    public void TheSeed_GivesTheSameWeightsForEverySize() =>
        Assert.Equal(Numbers.WeightBits(new AnySizeUNet(8, 8, seed: 5)), Numbers.WeightBits(new AnySizeUNet(32, 16, seed: 5)));

    [Fact]
    public void ACheckpoint_FitsEverySize()
    {
        using var folder = new TemporaryFolder();
        var small = new AnySizeUNet(8, 8, seed: 7);
        small.Save(folder.File("net.safetensors"));
        var large = new AnySizeUNet(16, 16);
        large.Load(folder.File("net.safetensors"));
        Assert.Equal(Numbers.WeightBits(small), Numbers.WeightBits(large));
    }

    [Fact]
    public void SizesThatDoNotFit_AreRefusedInTheWordsOfTheCompiler()
    {
        ArgumentException declared = Assert.Throws<ArgumentException>(static () => new AnySizeUNet(8, 10));
        Assert.StartsWith("AnySizeUNet takes W, a multiple of 4; got 10.", declared.Message, StringComparison.Ordinal);

        string said = Assert.Single(UndeclaredSizes.Architecture.Issues).Message;
        ArgumentException found = Assert.Throws<ArgumentException>(static () => new UndeclaredSizes(8, 7));
        Assert.StartsWith(said, found.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(static () => new UndeclaredSizes(8, 8).WithSizes(7, 8));
    }

    [Fact]
    public void SamplesOfAnotherSize_AreRefusedNamingTheWayOut()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(static () => new AnySizeUNet(8, 8).Predict(Pictures(1, 16, 16)));
        Assert.Contains("This one was made for H = 8, W = 8; WithSizes gives the same model for others.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_HaveTheChosenSizes()
    {
        var model = new UndeclaredSizes(8, 6);
        Samples pictures = Pictures(2, 8, 6);
        Samples codes = model.Encode(pictures);
        Assert.Equal(new Shape(4, 3, 2), codes.Shape);
        Assert.Equal(Numbers.Bits(model.Predict(pictures)), Numbers.Bits(model.Decode(codes)));
        Assert.Equal("(H/2, W/2, 2)", UndeclaredSizes.DecoderPart.Architecture.InputShape.ToString());
    }

    [Fact]
    public void AnyNumberOfSteps_GoesThroughLayersOfOneStep()
    {
        var few = new AnySteps(steps: 3, seed: 2);
        AnySteps many = few.WithSizes(steps: 9);
        Samples sequences = Numbers.Uniform(4, new Shape(9, 6));
        History history = many.Fit(sequences, new FitOptions { Epochs = 3, BatchSize = 2 });
        Assert.True(history["loss"][^1] < history["loss"][0]);
        Assert.Equal(new Shape(9, 3), many.Encode(sequences).Shape);
        Assert.Equal(9, many.TimeDistributed.Steps);
        Assert.Equal(3, few.TimeDistributed.Steps);
        Assert.Equal(few.Layers.Count, many.Layers.Count());
    }
}
