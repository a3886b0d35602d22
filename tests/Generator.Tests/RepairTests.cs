using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests;

/// <summary>What is offered for the mistakes of the corpus that have one cure above others, and what it writes. That all offers are sound is tested on the whole corpus.</summary>
public sealed class RepairTests
{
    [Theory]
    [InlineData("NoInput", "Add Input(784)", "[Model, Input(784)]")]
    [InlineData("InputAlone", "Add Dense(32, Activation.Relu)", "[Model, Input(64), Dense(32, Activation.Relu)]")]
    [InlineData("RepeatOfASequence", "Insert Flatten in front", "Flatten, RepeatVector")]
    [InlineData("RepeatOfASequence", "Insert GlobalAveragePooling1D in front", "GlobalAveragePooling1D, RepeatVector")]
    [InlineData("DenseOverPictures", "Insert GlobalAveragePooling2D in front", "GlobalAveragePooling2D, Dense(10")]
    [InlineData("DecoderWithoutReshape", "Insert Reshape(7, 7, 8) in front", "Reshape(7, 7, 8), ")]
    [InlineData("KernelOnATinyMap", "Write Padding.Same", "Padding.Same")]
    [InlineData("OddPoolingAdd", "Insert PadLike(\"skip\") in front", "PadLike(\"skip\"), Add(\"skip\")")]
    [InlineData("OddPoolingAdd", "Crop 'skip'", "From = \"skip\", Name = \"skip_cropped\"), Add(\"skip_cropped\", From = \"")]
    [InlineData("ConcatenateRanks", "Flatten 'picture'", "Flatten(From = \"picture\", Name = \"picture_flat\"), Concatenate(\"picture_flat\", From = \"label\")")]
    [InlineData("SubtractOfThree", "Write one after the other", "Subtract(\"a\"), Subtract(\"b\")")]
    [InlineData("SharedDense", "Insert Dense(64) in front", "Dense(64, From = \"b\"), Share(\"tower\", Name = \"other\")")]
    [InlineData("SharedDense", "Write a layer of its own", "Dense(16, From = \"b\", Name = \"other\")")]
    [InlineData("FramesOfAnotherSize", "Insert Cropping2D(2, TimeDistributed = true) in front", "Cropping2D(2, TimeDistributed = true), TimeDistributed<Frames>")]
    [InlineData("BlockRepeatedTooOften", "Write 5", "Repeat = 5")]
    [InlineData("EmbeddingOfALayer", "Move [Embedding] behind [Input]", "Input(20), Embedding(1000, 16)]")]
    [InlineData("SamplingWithoutVariance", "Add 'log_variance' beside 'mean'", "Dense(2, Name = \"log_variance\", From = \"input_1\"), Sampling(Mean = \"mean\", LogVariance = \"log_variance\")")]
    [InlineData("NoBackwardPass", "Freeze the layers in front", "Dense(32, Trainable = false), Own")]
    [InlineData("NameOfALayerInABlock", "Write \"n\"", "From = \"n\"")]
    [InlineData("TiedToTheWrongLayer", "Exchange \"outer\" and \"inner\"", "[TiedDense(\"inner\"), TiedDense(\"outer\")]")]
    [InlineData("OutputLikeOutOfReach", "Put ResizeLike(\"input_1\") behind it", "Conv2DTranspose(3, 3, Strides = 2), ResizeLike(\"input_1\")")]
    [InlineData("DecoderOfOddPictures", "Declare [Output(28, 28, 1)]", "Output(28, 28, 1)")]
    [InlineData("RuleWithoutAnArrow", "Write \"H,W -> H,W\"", "[ShapeRule(\"H,W -> H,W\")]")]
    [InlineData("ModelNamedLikeAMember", "Rename it to 'LayersModel'", "partial class LayersModel")]
    public async Task Mistake_IsOfferedItsCure(string mistake, string title, string written)
    {
        IReadOnlyList<Repaired> offers = await OffersAsync(CorpusFiles.Mistakes.Single(file => file.Name == mistake).Markup.Source);

        Repaired? offer = offers.FirstOrDefault(offer => offer.Title == title);
        Assert.True(offer is not null, string.Join(" | ", offers.Select(static offer => offer.Title)));
        Assert.Contains(written, offer.Source, StringComparison.Ordinal);
    }

    // Nothing repairs both at once, and nothing is known of the second before the first is gone.
    [Fact]
    public async Task AMistakeInFrontOfAnother_IsOfferedWhatLeadsPastIt()
    {
        Repaired offer = Assert.Single(await OffersAsync("#pragma warning disable CS1591\nusing Autoencoders;\n[Model, Input(4, 4, 1), Conv2D(2, 5), Conv2D(2, 7), Flatten, Dense(3)] public partial class Net;"));

        Assert.Contains("Conv2D(2, 5, Padding.Same), Conv2D(2, 7)", offer.Source, StringComparison.Ordinal);
        Assert.Contains("7 cells", Assert.Single(await Host.DiagnosticsAsync(offer.Source)).GetMessage(null), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Repaired>> OffersAsync(string source) =>
        await Fixing.OffersAsync(source, Assert.Single(await Host.OwnDiagnosticsAsync(source)));
}
