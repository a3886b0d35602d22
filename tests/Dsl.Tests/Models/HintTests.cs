using System;
using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Models;

/// <summary>What is legal and hardly ever meant, and what comes near it and is left alone.</summary>
public sealed class HintTests
{
    private static readonly Argument Same = With("padding", Padding.Same);

    private static Declaration Conv(int filters, params Argument[] more) => Line("Conv2D", [With("filters", filters), With("kernel", 3), .. more]);

    private static Declaration Act(Activation function) => Line("Activation", With("function", function));

    private static Declaration Drop(string kind = "Dropout", float rate = 0.5f) => Line(kind, With("rate", rate));

    private static Declaration Units(int units, Activation activation, params Argument[] more) => Dense(units, [With("activation", activation), .. more]);

    [Theory]
    [InlineData("3, 32, 32", "32, 32, 3")]
    [InlineData("1, 28, 28", "28, 28, 1")]
    [InlineData("4, 64, 96", "64, 96, 4")]
    [InlineData("2, 16, 16", "16, 16, 2")]
    public void ChannelsInFront_AreNamed_WithTheOrderThatWasMeant(string written, string meant)
    {
        Issue issue = Refused(Input([.. written.Split(", ").Select(int.Parse)]), Conv(4, Same), Line("Flatten"), Dense(2)).At(IssueId.ChannelsFirst, 1, "sizes");
        Assert.Equal(meant, issue.Suggestion);
        Assert.Contains($"[Input({written})]", issue.Message, StringComparison.Ordinal);
        Assert.Contains($"write [Input({meant})]", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(32, 32, 3)]
    [InlineData(4, 4, 64)]
    [InlineData(1, 128, 9)]
    [InlineData(5, 32, 32)]
    [InlineData(2, 64, 48)]
    public void OtherSizes_AreLeftAlone(int height, int width, int channels) => Accepted(Input(height, width, channels), Conv(4, Same), Line("Flatten"), Dense(2));

    [Fact]
    public void ChannelsInFront_AreLeftAlone_WithoutTwoDimensionalLayers_OrWithAKernelAnAxis()
    {
        Accepted(Input(3, 32, 32), Line("Flatten"), Dense(2));
        Accepted(Input(3, 32, 32), Line("Conv2D", With("filters", 4), With("kernel", new EquatableArray<int>([1, 5]))), Line("Flatten"), Dense(2));
    }

    [Fact]
    public void ChannelsInFrontOfAFilm_AndBehindNoise_AreFoundToo()
    {
        Assert.Equal("5, 32, 32, 3", Refused(Input(5, 3, 32, 32), Conv(4, Same, With("TimeDistributed", true)), Line("Flatten"), Dense(2)).At(IssueId.ChannelsFirst, 1, "sizes").Suggestion);
        Refused(Input(3, 32, 32), Line("GaussianNoise", With("stddev", 0.1f)), Conv(4, Same), Line("Flatten"), Dense(2)).At(IssueId.ChannelsFirst, 1, "sizes");
    }

    [Fact]
    public void AnAutoencoderWithChannelsInFront_IsToldSo_InsteadOfItsShapes()
    {
        Issue issue = Refused(Input(3, 32, 32), Conv(8, Same, With("Strides", 2)), Code, Line("UpSampling2D", With("size", 2)), Conv(3, Same));
        Assert.Equal((IssueId.NotReconstructing, new ArgumentChange(1, "sizes", "32, 32, 3")), (issue.Id, Assert.Single(issue.Repairs)));
        Assert.Contains("[Input(3, 32, 32)] has the channels first. Write [Input(32, 32, 3)] there", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(-2, true)]
    [InlineData(3, false)]
    [InlineData(-1, false)]
    public void NormalizationOfAnotherAxisThanTheChannels_IsNamed(int axis, bool isNamed)
    {
        Declaration[] lines = [Input(8, 8, 3), Line("BatchNormalization", With("Axis", axis))];
        if (isNamed)
            Assert.Equal("-1", Refused(lines).At(IssueId.NormalizationAxis, 2, "Axis").Suggestion);
        else
            Accepted(lines);
    }

    [Theory]
    [InlineData(4, 64, "16")]
    [InlineData(8, 64, "8")]
    [InlineData(1, 64, null)]
    [InlineData(4, 16, null)]
    [InlineData(7, 64, null)]
    public void HeadsAsWideAsTheWhole_AreNamed_WithTheirShare(int heads, int size, string? share)
    {
        Declaration[] lines = [Input(10, 64), Line("MultiHeadAttention", With("numHeads", heads), With("keyDim", size))];
        if (share is null)
            Accepted(lines);
        else
            Assert.Equal(share, Refused(lines).At(IssueId.AttentionHeadSize, 2, "keyDim").Suggestion);
    }

    [Fact]
    public void ACodeWithRoomForTheInput_IsNamedWithBothSizes()
    {
        Issue issue = Refused(Input(8), Dense(12), Code, Dense(8)).At(IssueId.CopyingCode, 3, null);
        Assert.StartsWith("The code 'dense' has 12 values, the input 8: it may learn to copy.", issue.Message, StringComparison.Ordinal);
        Assert.True(issue.IsHint && issue.IsWarning);
        Assert.True(Check(Input(8), Dense(12), Code, Dense(8)).IsSound);
        Refused(Input(8), Dense(8), Code, Dense(8)).At(IssueId.CopyingCode, 3, null);
    }

    [Fact]
    public void ACodeThatSomethingHoldsBack_IsLeftAlone()
    {
        Declaration wide = Dense(12), end = Dense(8);
        Declaration[][] held =
        [
            [Input(8), Dense(12, With("ActivityL1", 1e-5f)), Code, end],
            [Input(8), wide, Line("ActivityRegularization", With("L2", 1e-5f)), Code, end],
            [Input(8), Dense(12, With("KernelL2", 1e-5f)), Code, end],
            [Input(8), wide, Code, Dense(8, With("KernelL1", 1e-5f))],
            [Input(8), Dense(12, With("KernelConstraint", Constraint.UnitNorm)), Code, end],
            [Input(8), Units(12, Activation.Sigmoid, With("Contraction", 1e-3f)), Code, end],
            [Input(8), Dense(12, With("Trainable", false)), Code, end],
            [Input(8), Line("GaussianNoise", With("stddev", 0.1f)), wide, Code, end],
            [Input(8), Drop(), wide, Code, end],
            [Input(8), wide, Drop(), Code, end],
            [Input(8), Dense(12, Name("outer")), Code, Line("TiedDense", With("layer", "outer"))],
            [Input(8), Line("Embedding", With("inputDim", 20), With("outputDim", 4)), Line("Flatten"), Code, end],
        ];
        Assert.All(held, static lines => Accepted(lines));
    }

    [Fact]
    public void ACodeOfAnotherArrangement_MayHaveAsManyValues() =>
        Accepted(Input(8, 8, 1), Conv(4, Same), Line("MaxPooling2D", With("poolSize", 2)), Code, Line("UpSampling2D", With("size", 2)), Conv(1, Same));

    [Theory]
    [InlineData(Activation.Relu, Activation.Sigmoid, true)]
    [InlineData(Activation.Softplus, Activation.HardSigmoid, true)]
    [InlineData(Activation.Sigmoid, Activation.Sigmoid, true)]
    [InlineData(Activation.Softmax, Activation.Softmax, true)]
    [InlineData(Activation.Sigmoid, Activation.LogSoftmax, true)]
    [InlineData(Activation.Relu, Activation.Softmax, false)]
    [InlineData(Activation.Relu, Activation.Tanh, false)]
    [InlineData(Activation.Tanh, Activation.Sigmoid, false)]
    [InlineData(Activation.Linear, Activation.Sigmoid, false)]
    [InlineData(Activation.LeakyRelu, Activation.Sigmoid, false)]
    public void AnActivationThatLeavesTheLastOneHalf_IsNamed(Activation before, Activation last, bool isNamed)
    {
        Declaration[] lines = [Input(8), Units(6, before), Act(last)];
        if (isNamed)
            Assert.Equal("Activation.Linear", Refused(lines).At(IssueId.ActivationBeforeLast, 2, "activation").Suggestion);
        else
            Accepted(lines);
    }

    [Fact]
    public void AnActivationOfTheDefaults_OrALayerOfItsOwn_IsMarkedAsALine()
    {
        Refused(Input(8), Line("Defaults", With("Activation", Activation.Relu)), Dense(8), Act(Activation.Sigmoid)).At(IssueId.ActivationBeforeLast, 3, null);
        Refused(Input(8), Dense(8), Line("ReLU"), Line("Reshape", Sizes(4, 2)), Act(Activation.Sigmoid)).At(IssueId.ActivationBeforeLast, 3, null);
        Accepted(Input(8), Dense(8), Line("ReLU", With("NegativeSlope", 0.1f)), Act(Activation.Sigmoid));
        Accepted(Input(8), Units(8, Activation.Relu), Act(Activation.Sigmoid), Dense(8));
    }

    [Fact]
    public void DropoutOnASmallCode_IsNamed()
    {
        foreach (string kind in new[] { "Dropout", "GaussianDropout", "AlphaDropout" })
        {
            Refused(Input(8), Dense(4), Drop(kind), Code, Dense(8)).At(IssueId.DroppedCode, 3, null);
            Refused(Input(8), Dense(4), Code, Drop(kind), Dense(8)).At(IssueId.DroppedCode, 4, null);
        }

        Refused(Input(8), Dense(4), Drop(), Line("Reshape", Sizes(2, 2)), Code, Line("Flatten"), Dense(8)).At(IssueId.DroppedCode, 3, null);
    }

    [Fact]
    public void DropoutElsewhere_OrOfNothing_IsLeftAlone()
    {
        Accepted(Input(8), Dense(6), Drop(), Dense(4), Code, Dense(6), Drop(), Dense(8));
        Accepted(Input(8), Dense(4), Drop(rate: 0), Code, Dense(8));
        Accepted(Input(8), Dense(12), Drop(), Code, Dense(8));
        Accepted(Input(8), Dense(6), Drop(), Dense(8));
    }

    [Theory]
    [InlineData(Activation.Softmax, 1, "always 1")]
    [InlineData(Activation.LogSoftmax, 1, "always 0")]
    [InlineData(Activation.Sparsemax, 1, "always 1")]
    [InlineData(Activation.Softmax, 2, null)]
    [InlineData(Activation.Sigmoid, 1, null)]
    public void ASoftmaxOverOneValue_IsNamed(Activation activation, int units, string? value)
    {
        Declaration[] lines = [Input(8), Units(units, activation)];
        if (value is null)
            Accepted(lines);
        else
            Assert.Contains(value, Refused(lines).At(IssueId.SoftmaxOfOne, 2, "activation").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ASoftmaxLayer_CountsAlongItsAxis()
    {
        Refused(Input(8, 2), Dense(1), Line("Softmax")).At(IssueId.SoftmaxOfOne, 3, null);
        Accepted(Input(8, 2), Dense(1), Line("Softmax", With("Axis", 1)));
    }

    [Theory]
    [InlineData(Activation.Relu, true)]
    [InlineData(Activation.Softplus, true)]
    [InlineData(Activation.Sigmoid, true)]
    [InlineData(Activation.Tanh, false)]
    [InlineData(Activation.Elu, false)]
    [InlineData(Activation.Linear, false)]
    public void AMeanOrLogVarianceThatIsNeverNegative_IsNamed(Activation activation, bool isNamed)
    {
        foreach (int guilty in new[] { 3, 4 })
        {
            Declaration[] lines =
            [
                Input(8), Units(6, Activation.Relu, Name("body")), Units(2, guilty == 3 ? activation : Activation.Linear, Name("mean")), Units(2, guilty == 4 ? activation : Activation.Linear, Name("variance"), From("body")),
                Line("Sampling", With("Mean", "mean"), With("LogVariance", "variance")), Code, Dense(8),
            ];
            if (isNamed)
                Refused(lines).At(IssueId.SamplingRange, guilty, "activation");
            else
                Accepted(lines);
        }
    }

    [Fact]
    public void ADenseLayerOverPixels_IsNamed_AndOneOverFeaturesIsNot()
    {
        Refused(Input(8, 8, 1), Dense(4), Dense(1)).At(IssueId.DenseOverPictures, 2, null);
        Refused(Input(8, 8, 3), Line("GaussianNoise", With("stddev", 0.1f)), Dense(4)).At(IssueId.DenseOverPictures, 3, null);
        Accepted(Input(8, 8, 16), Dense(4));
        Accepted(Input(4, 8, 3), Dense(4));
        Accepted(Input(8, 3), Dense(4));
        Accepted(Input(8, 8, 3), Dense(4), Conv(4));
        Accepted(Input(8, 8, 1), Conv(3), Dense(4));
    }

    [Fact]
    public void WhileSomethingIsWrong_NothingIsHintedAt()
    {
        Refused(Input(3, 32, 32), Conv(4, Same), Line("Flatten"), Dense(0)).At(IssueId.NotPositive, 4, "units");
        Refused(Input(8), Dense(12), Code, Dense(7)).At(IssueId.NotReconstructing, 4, "units");
    }

    [Fact]
    public void ACodeThatMayCopy_IsNotSaidBesideWhatMadeIt() => Refused(Input(8, 8, 1), Dense(4), Code, Dense(1)).At(IssueId.DenseOverPictures, 2, null);
}
