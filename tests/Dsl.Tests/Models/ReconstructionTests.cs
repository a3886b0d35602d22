using System;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Models;

public sealed class ReconstructionTests
{
    private static readonly Argument Same = With("padding", Padding.Same);

    private static Declaration Conv(int filters, params Argument[] more) => Line("Conv2D", [With("filters", filters), With("kernel", 3), .. more]);

    private static Declaration Pool(params Argument[] more) => Line("MaxPooling2D", [With("poolSize", 2), .. more]);

    private static Declaration Up { get; } = Line("UpSampling2D", With("size", 2));

    private static Issue Error(params Declaration[] lines)
    {
        Issue issue = Refused(lines);
        Assert.Equal(IssueId.NotReconstructing, issue.Id);
        return issue;
    }

    [Fact]
    public void OneBareConvolution_IsNamed()
    {
        Issue issue = Error(Input(28, 28, 1), Conv(8, Same), Pool(), Conv(4, Same), Code, Up, Conv(8), Conv(1, Same));
        Assert.Contains("The size changes for good at 'conv2d_2', (28, 28, 4) → (26, 26, 8). Write Padding.Same there", issue.Message, StringComparison.Ordinal);
        Assert.Equal(7, issue.Related);
    }

    [Fact]
    public void AnOddPooling_IsNamed()
    {
        Issue issue = Error(Input(30, 30, 1), Pool(), Pool(), Conv(4, Same), Code, Up, Up, Conv(1, Same));
        Assert.Contains("at 'max_pooling2d_1', (15, 15, 1) → (7, 7, 1). End with [PadLike(\"input_1\")]", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralBareConvolutions_AreNamedTogether()
    {
        string message = Error(Input(28, 28, 1), Conv(8), Conv(8), Code, Conv(1)).Message;
        Assert.Contains("Every window without padding takes a border away, 'conv2d', 'conv2d_1', 'conv2d_2'. Write Padding.Same there", message, StringComparison.Ordinal);
    }

    [Fact]
    public void SizesThatCameBackTooLarge_AreCutOff()
    {
        string message = Error(Input(7, 7, 1), Pool(Same), Code, Up, Conv(1, Same)).Message;
        Assert.Contains("at 'max_pooling2d', (7, 7, 1) → (4, 4, 1). End with [CropLike(\"input_1\")]", message, StringComparison.Ordinal);
    }

    [Fact]
    public void TransposedConvolutions_AreGivenWhatTheyLack()
    {
        string message = Error(Input(8, 8, 1), Conv(4, Same, With("Strides", 2)), Code, Line("Conv2DTranspose", With("filters", 1), With("kernel", 1), With("Strides", 2), With("OutputPadding", 0))).Message;
        Assert.Contains("OutputPadding = 1", message, StringComparison.Ordinal);
    }
}
