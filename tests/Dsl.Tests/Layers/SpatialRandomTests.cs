using System;
using System.Linq;
using Autoencoders.Models;
using FsCheck;
using FsCheck.Fluent;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

/// <summary>Layers over maps with arguments that nobody would write.</summary>
public sealed class SpatialRandomTests
{
    private static readonly string[] Kinds =
    [
        .. LayerRules.Kinds.Where(static kind => kind.Contains("Pooling", StringComparison.Ordinal) || kind.Contains("Like", StringComparison.Ordinal)),
        .. LayerRules.Kinds.Where(static kind => kind.Contains("Padding", StringComparison.Ordinal) || kind.Contains("Cropping", StringComparison.Ordinal)),
        "UpSampling1D", "UpSampling2D", "UpSampling3D", "MaxUnpooling2D", "Permute", "RepeatVector", "Slice",
    ];

    private static Gen<int> Integers { get; } = Gen.Frequency((9, Gen.Choose(0, 4)), (1, Gen.Elements(int.MinValue, -1, int.MaxValue, int.MaxValue - 1, 65536)));

    private static Gen<object?> OneOrMore { get; } = Gen.OneOf(
        Integers.Select(static number => (object?)number),
        Gen.Choose(0, 4).SelectMany(static count => Integers.ArrayOf(count)).Select(static numbers => (object?)new EquatableArray<int>(numbers)));

    // What every kind's constructors demand stands there; rules pass over what is not theirs.
    private static Gen<Declaration> Lines { get; } =
        from kind in Gen.Elements(Kinds)
        from size in OneOrMore
        from start in Integers
        from length in Integers
        from dims in Gen.Elements<int[]>([1], [2, 1], [3, 1, 2], [1, 4, 2, 3])
        from padding in Gen.Elements(Padding.Valid, Padding.Same, Padding.Same, Padding.Causal)
        from strides in Gen.Frequency((3, Gen.Constant<int?>(null)), (1, Integers.Select(static number => (int?)number)))
        from layer in Gen.Elements("input_1", "max_pooling2d", "nowhere")
        select Line(kind, [
            .. new[] { "poolSize", "size", "padding", "cropping", "outputSize" }.Where(name => name != "padding" || kind.StartsWith("Zero", StringComparison.Ordinal)).Select(name => With(name, size)),
            .. kind.StartsWith("Zero", StringComparison.Ordinal) ? Array.Empty<Argument>() : [With("padding", padding)],
            .. strides is null ? Array.Empty<Argument>() : [With("Strides", strides)],
            With("n", length), With("start", start), With("length", length), With("dims", new EquatableArray<int>(dims)), With("layer", layer)]);

    [Fact]
    public void Models_AreSoundOrRefused_AndSoundOnesHaveShapes() =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20_250_301, 7),
            Prop.ForAll(
                Gen.Choose(1, 7).ArrayOf().Where(static sizes => sizes.Length is > 0 and < 5).ToArbitrary(),
                Lines.ArrayOf().Where(static lines => lines.Length is > 0 and < 5).ToArbitrary(),
                static (sizes, lines) =>
                {
                    Architecture architecture = Specs.Check([Input(sizes), .. lines]);
                    Assert.Equal(architecture.Issues.All(static issue => issue.IsWarning), architecture.IsSound);
                    foreach (LayerNode node in architecture.IsSound ? architecture.Layers : [])
                    {
                        Assert.InRange(node.OutputShape!.Value.ElementCount, 1, int.MaxValue);
                        Assert.Equal(node.Inputs.Select(at => architecture.Nodes[at].OutputShape), node.InputShapes);
                        Assert.All(node.Settings, static setting => Assert.True(float.IsFinite(setting.Value)));
                    }
                }));
}
