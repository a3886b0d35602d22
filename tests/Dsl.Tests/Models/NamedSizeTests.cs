using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Reports;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Models;

public sealed class NamedSizeTests
{
    private static readonly Argument Same = With("padding", Padding.Same);

    private static readonly Declaration Pool = Line("MaxPooling2D", With("poolSize", 2));

    private static readonly Declaration Up = Line("UpSampling2D", With("size", 2));

    // Halves twice and doubles twice, with a skip over both: what is written for H and W decides whether it fits.
    private static readonly Declaration[] Skips =
    [
        Conv(8, Same, With("Name", "outer")), Pool, Conv(16, Same, With("Name", "inner")), Pool, Conv(32, Same),
        Up, Merge("inner"), Conv(16, Same), Up, Merge("outer"), Conv(1, Same),
    ];

    private static Declaration Named(params string[] sizes) => new("Input", With("sizes", new EquatableArray<string>(sizes)));

    private static Declaration Dim(string name, params Argument[] more) => new("Dim", [With("name", name), .. more]);

    private static Declaration Conv(int filters, params Argument[] more) => Line("Conv2D", [With("filters", filters), With("kernel", 3), .. more]);

    private static Declaration Merge(string layer) => Line("Concatenate", With("layers", new EquatableArray<string>([layer])));

    private static Architecture Sound(params Declaration[] lines)
    {
        Architecture architecture = Check(lines);
        Assert.Empty(architecture.Issues);
        Assert.True(architecture.IsSound);
        return architecture;
    }

    private static Issue Only(params Declaration[] lines) => Assert.Single(Check(lines).Issues);

    private static string Shape(Architecture architecture, string layer) => architecture.Nodes.Single(node => node.Name == layer).OutputShape!.Value.ToString();

    [Fact]
    public void Skips_FitForMultiplesOfWhatTheyHalve()
    {
        Architecture net = Sound([Named("H", "W", "1"), Dim("H", With("MultipleOf", 4)), Dim("W", With("MultipleOf", 4)), .. Skips]);
        Assert.Equal("(H, W, 1)", net.InputShape.ToString());
        Assert.Equal("(H/2, W/2, 16)", Shape(net, "inner"));
        Assert.Equal("(H/4, W/4, 32)", Shape(net, "conv2d"));
        Assert.Equal("(H, W, 1)", net.OutputShape.ToString());
        Assert.Equal("(None, None, None, 1)", net.OutputShape!.Value.ToKerasString());
    }

    [Fact]
    public void Skips_OverAnySize_AreDoubted_WithTheMultipleThatHelps()
    {
        Issue issue = Only([Named("H", "W", "1"), .. Skips]);
        Assert.Equal(IssueId.NotEverySize, issue.Id);
        Assert.True(issue.IsWarning);
        Assert.StartsWith("[Concatenate] does not fit for every H and W: it fits for H and W, a multiple of 4. With H = ", issue.Message, StringComparison.Ordinal);
        Assert.EndsWith("Write [Dim(\"H\", MultipleOf = 4), Dim(\"W\", MultipleOf = 4)].", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 4, false)]
    [InlineData(2, 4, false)]
    [InlineData(4, 1, false)]
    [InlineData(4, 4, true)]
    [InlineData(8, 12, true)]
    [InlineData(6, 4, false)]
    public void ProofAgreesWithEverySingleSize(int height, int width, bool fits)
    {
        Architecture net = Check([Named("H", "W", "1"), Dim("H", With("MultipleOf", height)), Dim("W", With("MultipleOf", width)), .. Skips]);
        Assert.Equal(fits, net.Issues.Count == 0);
        bool every = Enumerable.Range(1, 12).All(h => Enumerable.Range(1, 12).All(w => Check([Input(h * height, w * width, 1), .. Skips]).Issues.Count == 0));
        Assert.Equal(every, fits);
    }

    [Fact]
    public void ChosenSizes_AreTakenOrRefusedInTheWordsOfTheCompiler()
    {
        Architecture net = Check([Named("H", "W", "1"), .. Skips]);
        Architecture chosen = net.WithSizes(8, 12);
        Assert.True(chosen.IsSound);
        Assert.Equal("(8, 12, 1)", chosen.OutputShape.ToString());
        Assert.Equal([8, 12], chosen.Sizes.Select(static size => size.Value!.Value));
        Assert.Equal(net.ParameterCount, chosen.ParameterCount);
        ArgumentException refused = Assert.Throws<ArgumentException>(() => net.WithSizes(8, 10));
        Assert.StartsWith(Assert.Single(net.Issues).Message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SizesOutsideOfWhatIsDeclared_AreRefused()
    {
        Architecture net = Sound([Named("H", "H", "1"), Dim("H", With("MultipleOf", 4), With("Min", 8), With("Max", 64)), .. Skips]);
        Assert.Contains("takes H, a multiple of 4 from 8 to 64; got 4.", Assert.Throws<ArgumentException>(() => net.WithSizes(4)).Message, StringComparison.Ordinal);
        Assert.Contains("takes 1 sizes (H); got 2.", Assert.Throws<ArgumentException>(() => net.WithSizes(8, 8)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Check(Input(8), Dense(8)).WithSizes(8));
    }

    [Fact]
    public void AWindow_SetsTheSmallestSize()
    {
        Issue issue = Only(Named("H", "W", "1"), Conv(4), Conv(4));
        Assert.Equal(IssueId.NotEverySize, issue.Id);
        Assert.EndsWith("Write [Dim(\"H\", Min = 5), Dim(\"W\", Min = 5)].", issue.Message, StringComparison.Ordinal);
        Architecture net = Sound(Named("H", "W", "1"), Dim("H", With("Min", 5)), Dim("W", With("Min", 5)), Conv(4), Conv(4));
        Assert.Equal("(H - 4, W - 4, 4)", net.OutputShape.ToString());
    }

    [Fact]
    public void Formulas_CutOffRemaindersAsTheLayersDo()
    {
        Architecture net = Sound(Named("H", "W", "1"), Dim("H", With("Min", 4)), Dim("W", With("Min", 4)), Line("Conv2D", With("filters", 4), With("kernel", 3), Same, With("Strides", 2)), Pool, Up);
        Assert.Equal("((H + 1)/2, (W + 1)/2, 4)", Shape(net, "conv2d"));
        Assert.Equal("((H + 1)/4, (W + 1)/4, 4)", Shape(net, "max_pooling2d"));
        Assert.Equal("(2*((H + 1)/4), 2*((W + 1)/4), 4)", net.OutputShape.ToString());
    }

    [Fact]
    public void Attention_TakesAnyNumberOfSteps()
    {
        Architecture net = Sound(Named("steps", "16"), Line("MultiHeadAttention", With("numHeads", 4), With("keyDim", 4)), Line("LayerNormalization"), Dense(16));
        Assert.Equal("(steps, 16)", net.OutputShape.ToString());
    }

    [Fact]
    public void AttentionOverAMap_MovesThroughProductsAndBack()
    {
        Architecture net = Sound(
            Named("H", "W", "8"), Dim("H", With("MultipleOf", 2)), Dim("W", With("MultipleOf", 2)), Pool,
            Line("Reshape", With("sizes", new EquatableArray<int>([-1, 8]))),
            Line("MultiHeadAttention", With("numHeads", 2), With("keyDim", 4)),
            Line("Reshape", With("sizes", new EquatableArray<string>(["H/2", "W/2", "8"]))),
            Up);
        Assert.Equal("((H/2)*(W/2), 8)", Shape(net, "reshape"));
        Assert.Equal("(H, W, 8)", net.OutputShape.ToString());
    }

    [Fact]
    public void ASizeThatIsNoWholeNumber_IsDoubted()
    {
        Issue issue = Only(Named("H", "W", "8"), Pool, Pool, Line("Reshape", With("sizes", new EquatableArray<int>([-1, 8]))), Line("Reshape", With("sizes", new EquatableArray<string>(["H/4", "W/4", "8"]))));
        Assert.Equal(IssueId.NotEverySize, issue.Id);
        Assert.EndsWith("Write [Dim(\"H\", MultipleOf = 4), Dim(\"W\", MultipleOf = 4)].", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AWeightThatGrows_IsAnError()
    {
        Issue issue = Only(Named("H", "W", "1"), Line("Flatten"), Dense(4));
        Assert.Equal(IssueId.WeightNeedsSize, issue.Id);
        Assert.StartsWith("Dense 'dense' has a kernel that would grow with H and W, and weights are made once.", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatFitsNoSize_IsTheMistakeThatItIs()
    {
        Issue issue = Only(Named("H", "W", "1"), Conv(4, Same, With("Name", "skip")), Conv(8, Same), Line("Add", With("layers", new EquatableArray<string>(["skip"]))));
        Assert.Equal(IssueId.MergeMismatch, issue.Id);
        Assert.Contains("This is with H = 16, W = 17.", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DifferentNames_AreDifferentSizes()
    {
        Declaration[] turned = [Line("Permute", With("dims", new EquatableArray<int>([2, 1, 3]))), Line("Add", With("layers", new EquatableArray<string>(["input_1"])))];
        Sound([Named("H", "H", "1"), .. turned]);
        Assert.Equal(IssueId.MergeMismatch, Only([Named("H", "W", "1"), .. turned]).Id);
    }

    [Fact]
    public void AReconstruction_IsHeldAgainstItsInput()
    {
        Sound(Named("H", "W", "1"), Dim("H", With("MultipleOf", 2)), Dim("W", With("MultipleOf", 2)), Conv(4, Same), Pool, Code, Up, Conv(1, Same));
        Issue issue = Only(Named("H", "W", "1"), Conv(4, Same), Pool, Code, Up, Conv(1, Same));
        Assert.Equal(IssueId.NotEverySize, issue.Id);
        Assert.Contains("a multiple of 2", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Q", "[Dim] describes 'Q', which no [Input] names.")]
    [InlineData("h", "[Dim] describes 'h', which no [Input] names. Did you mean 'H'?")]
    public void AnUnknownName_IsAnError(string name, string message) =>
        Assert.StartsWith(message, Only(Named("H", "W", "1"), Dim(name), Conv(1, Same)).Message, StringComparison.Ordinal);

    [Fact]
    public void SizesThatCanBeNone_AreErrors()
    {
        Assert.Equal(IssueId.UnknownSize, Only(Input(8, 8, 1), Dim("H"), Conv(1, Same)).Id);
        Assert.Equal(IssueId.UnknownSize, Only(Named("H", "2*W", "1"), Conv(1, Same)).Id);
        Assert.Equal(IssueId.UnknownSize, Only(Named("H", "seed", "1"), Conv(1, Same)).Id);
        Assert.Equal(IssueId.UnknownSize, Only(Named("H", "W", "1"), Conv(1, Same), Line("Reshape", With("sizes", new EquatableArray<string>(["H*", "W", "1"])))).Id);
        Assert.Equal(IssueId.UnknownSize, Only(Named("H", "W", "1"), Conv(1, Same), Line("Output", With("sizes", new EquatableArray<string>(["H", "Z", "1"])))).Id);
        Assert.Equal(IssueId.UnknownSize, Only(Input(8, 8, 1), Conv(1, Same), Line("Output", With("sizes", new EquatableArray<string>(["H", "W", "1"])))).Id);
        Assert.Equal(IssueId.NotPositive, Only(Named("H", "W", "1"), Dim("H", With("MultipleOf", 0)), Conv(1, Same)).Id);
        Assert.Equal(IssueId.Conflict, Only(Named("H", "W", "1"), Dim("H", With("MultipleOf", 8), With("Max", 7)), Conv(1, Same)).Id);
        Assert.Equal(IssueId.Repeated, Only(Named("H", "W", "1"), Dim("H"), Dim("H"), Conv(1, Same)).Id);
    }

    [Fact]
    public void ADeclaredOutput_IsComparedInNames()
    {
        Declaration half = Line("Output", With("sizes", new EquatableArray<string>(["H/2", "W/2", "1"])));
        Sound(Named("H", "W", "1"), Dim("H", With("MultipleOf", 2)), Dim("W", With("MultipleOf", 2)), Pool, half);
        Assert.Equal(IssueId.OutputMismatch, Only(Named("H", "W", "1"), Dim("H", With("MultipleOf", 2)), Dim("W", With("MultipleOf", 2)), Conv(1, Same), half).Id);
    }

    [Fact]
    public void ABudgetOfGrowingCosts_NeedsAnEnd()
    {
        Declaration budget = Line("Budget", With("MaxMultiplyAdds", 9_000));
        Assert.Equal(IssueId.UnknownSize, Only(Named("H", "H", "1"), Conv(1, Same), budget).Id);
        Sound(Named("H", "H", "1"), Dim("H", With("Max", 28)), Conv(1, Same), budget);
        Assert.Equal(IssueId.MultiplyAddBudget, Only(Named("H", "H", "1"), Dim("H", With("Max", 64)), Conv(1, Same), budget).Id);
    }

    [Fact]
    public void AModelWithNames_IsTakenInForWhatEnters()
    {
        ModelSpec inner = new("Inner", [new Declaration("Model"), Named("H", "W", "1"), Dim("H", With("MultipleOf", 4)), Dim("W", With("MultipleOf", 4)), .. Skips]);
        Declaration use = new("Use", With("type", "Inner"), With("block", inner));
        Assert.Equal("(8, 12, 1)", Sound(Input(8, 12, 1), use).OutputShape.ToString());
        Assert.Equal(IssueId.BlockMismatch, Only(Input(8, 10, 1), use).Id);
        Assert.Equal("(A, B, 1)", Sound(Named("A", "B", "1"), Dim("A", With("MultipleOf", 8)), Dim("B", With("MultipleOf", 4)), use).OutputShape.ToString());
    }

    [Fact]
    public void Tables_AreWrittenInNames()
    {
        string table = KerasSummary.Write(Check([Named("H", "W", "1"), Dim("H", With("MultipleOf", 4)), Dim("W", With("MultipleOf", 4)), .. Skips]));
        Assert.Contains("(None, None, None, 1", table, StringComparison.Ordinal);
        Assert.DoesNotContain("64", table.Split('\n').First(static line => line.StartsWith("input_1", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    // Halved eight times, there are more cases than are gone through while someone types; then it is said that nothing is known.
    [Fact]
    public void WhatIsNotGoneThrough_IsNotClaimed()
    {
        Declaration[] halves = [.. Enumerable.Repeat(Line("MaxPooling2D", With("poolSize", 2), Same), 8)];
        Issue issue = Only([Named("H", "8", "1"), .. halves]);
        Assert.Equal(IssueId.NotEverySize, issue.Id);
        Assert.Contains("is not known", issue.Message, StringComparison.Ordinal);
        Sound([Named("H", "8", "1"), Dim("H", With("MultipleOf", 256)), .. halves]);
    }

    // The oracle is to try every number: what is proved holds for each, and so does what the compiler says to write.
    [Fact]
    public void WhatIsProved_HoldsForEveryNumber()
    {
        int proved = 0, narrowed = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            Declaration[] layers = RandomMap(random);
            int multiple = random.Next(4) == 0 ? random.Next(1, 9) : 1;
            Architecture net = Check([Named("H", "6", "2"), Dim("H", With("MultipleOf", multiple)), .. layers]);
            if (net.Issues.Any(static issue => !issue.IsWarning) || net.Sizes.Count == 0)
                continue;
            bool isProved = net.Issues.All(static issue => issue.Id != IssueId.NotEverySize);
            if (!isProved && net.Sizes[0].Needed is null)
                continue;
            NamedSize taken = net.Sizes[0].Needed ?? net.Sizes[0];
            proved += isProved ? 1 : 0;
            narrowed += isProved ? 0 : 1;
            for (int size = 1; size <= 96; size++)
            {
                bool fits = Check([Input(size, 6, 2), .. layers]).IsSound;
                Assert.True(fits || !taken.Allows(size), $"seed {seed}: {taken} is said to fit, {size} does not");
            }

            Assert.True(isProved || Enumerable.Range(1, 96).Any(size => net.Sizes[0].Allows(size) && !Check([Input(size, 6, 2), .. layers]).IsSound), $"seed {seed}: doubted without a reason");
        }

        Assert.InRange(proved, 50, 400);
        Assert.InRange(narrowed, 50, 400);
    }

    // Windows, strides, poolings, doublings and skips over a map of two channels.
    private static Declaration[] RandomMap(Random random)
    {
        var layers = new List<Declaration>();
        var names = new List<string> { "input_1" };
        int count = random.Next(1, 9);
        for (int at = 0; at < count; at++)
        {
            string name = "layer" + at;
            Argument padding = With("padding", random.Next(3) == 0 ? Padding.Valid : Padding.Same);
            Declaration Window(string kind, params Argument[] more) => Line(kind, [.. more, padding, With("StridesByAxis", new EquatableArray<int>([random.Next(1, 4), 1])), With("Name", name)]);
            layers.Add(random.Next(8) switch
            {
                0 or 1 => Window("Conv2D", With("filters", 2), With("kernel", new EquatableArray<int>([random.Next(1, 5), 1]))),
                2 => Line("MaxPooling2D", With("poolSize", new EquatableArray<int>([random.Next(1, 4), 1])), padding, With("Name", name)),
                3 or 4 => Line("UpSampling2D", With("size", new EquatableArray<int>([random.Next(1, 4), 1])), With("Name", name)),
                5 => Line("ZeroPadding2D", With("top", random.Next(3)), With("bottom", random.Next(3)), With("left", 0), With("right", 0), With("Name", name)),
                6 => Line(random.Next(2) == 0 ? "CropLike" : "PadLike", With("layer", names[random.Next(names.Count)]), With("Name", name)),
                _ => Line("Add", With("layers", new EquatableArray<string>([names[random.Next(names.Count)]])), With("Name", name)),
            });
            names.Add(name);
        }

        return [.. layers];
    }

    [Fact]
    public void Parts_KeepTheNames()
    {
        Architecture net = Sound(Named("H", "W", "1"), Dim("H", With("MultipleOf", 2)), Dim("W", With("MultipleOf", 2)), Conv(4, Same), Pool, Code, Up, Conv(1, Same));
        Assert.Equal("(H/2, W/2, 4)", net.Part("Decoder").InputShape.ToString());
        Assert.Equal("(4, 6, 4)", net.WithSizes(8, 12).Part("Decoder").InputShape.ToString());
    }
}
