using System;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace Autoencoders.Dsl.Tests.Models;

/// <summary>The checker over models that nobody would write.</summary>
public sealed class RandomSpecTests
{
    private static readonly string[] Kinds = [.. LayerRules.Kinds, "Model", "Input", "Code", "Output", "Defaults", "Budget", "Part", "Nonsense"];

    private static readonly string[] Texts = ["a", "b", "dense", "dense_1", "input_1", "flatten", "Encoder", "a_part", "A", "Random", "_", "", "1", "x y", "class"];

    private static readonly string[] Arguments =
    [
        "units", "activation", "function", "rate", "standardDeviation", "sizes", "name", "Name", "From", "To", "UseBias", "KernelInitializer", "KernelInitializerScale",
        "BiasInitializer", "BiasInitializerScale", "KernelL1", "KernelL2", "BiasL1", "BiasL2", "ActivityL1", "ActivityL2", "Threshold", "DefaultValue",
        "MaxParameters", "MaxMultiplyAdds", "MaxActivationBytes", "Batch",
        "filters", "kernel", "padding", "Strides", "DilationRate", "Groups", "OutputPadding", "DepthMultiplier",
    ];

    private static Gen<int> Integers { get; } = Gen.OneOf(Gen.Choose(-2, 9), Gen.Elements(int.MinValue, int.MaxValue, int.MaxValue - 1, 65536, 46341));

    private static Gen<float> Floats { get; } =
        Gen.Elements(0f, -0f, 0.5f, 1f, -1f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.Epsilon);

    private static Gen<int[]> SizeLists { get; } = Gen.Choose(0, 4).SelectMany(static count => Integers.ArrayOf(count));

    // Values of the type that the argument has; the compiler lets no other through but null and what it cannot read.
    private static Gen<object?> ValueOf(string argument, bool readable)
    {
        Gen<object?> value = argument switch
        {
            "poolSize" or "cropping" or "outputSize" => Gen.OneOf(Integers.Select(static number => (object?)number), SizeLists.Select(static sizes => (object?)new EquatableArray<int>(sizes))),
            "units" or "Batch" or "inputDim" or "outputDim" or "n" or "start" or "length" => Integers.Select(static number => (object?)number),
            "filters" or "Strides" or "DilationRate" or "Groups" or "OutputPadding" or "DepthMultiplier" => Integers.Select(static number => (object?)number),
            "kernel" => Gen.OneOf(Integers.Select(static number => (object?)number), SizeLists.Select(static sizes => (object?)new EquatableArray<int>(sizes))),
            "padding" => Gen.OneOf(Gen.Elements(Enum.GetValues<Padding>()), Integers.Select(static number => (Padding)number)).Select(static padding => (object?)padding),
            "activation" or "function" => Gen.OneOf(Gen.Elements(Enum.GetValues<Activation>()), Integers.Select(static number => (Activation)number)).Select(static a => (object?)a),
            "KernelInitializer" or "BiasInitializer" => Gen.OneOf(Gen.Elements(Enum.GetValues<Initializer>()), Integers.Select(static number => (Initializer)number)).Select(static a => (object?)a),
            "sizes" or "dims" => SizeLists.Select(static sizes => (object?)new EquatableArray<int>(sizes)),
            "name" or "Name" or "From" or "To" or "layer" => Gen.Frequency((9, Gen.Elements(Texts).Select(static text => (object?)text)), (1, Gen.Constant((object?)null))),
            "UseBias" => Gen.Elements<object?>(true, false),
            "MaxParameters" or "MaxMultiplyAdds" or "MaxActivationBytes" => Gen.Elements<object?>(0L, 1L, -1L, 1000L, long.MaxValue, long.MinValue),
            _ => Floats.Select(static number => (object?)number),
        };
        return readable ? value : Gen.Frequency((4, value), (1, Gen.Constant<object?>(Argument.Unknown)));
    }

    // What a constructor demands always stands there (or is unreadable); the rest is chance.
    private static string[] Required(string kind) => kind switch
    {
        "Conv1D" or "Conv2D" or "Conv3D" or "Conv1DTranspose" or "Conv2DTranspose" or "Conv3DTranspose" or "SeparableConv2D" => ["filters", "kernel"],
        "Dense" => ["units"],
        "DepthwiseConv2D" => ["kernel"],
        "Activation" => ["function"],
        "Dropout" => ["rate"],
        "Embedding" => ["inputDim", "outputDim"],
        "GaussianNoise" => ["standardDeviation"],
        "Reshape" or "Input" or "Output" => ["sizes"],
        "Part" => ["name"],
        "AveragePooling1D" or "AveragePooling2D" or "AveragePooling3D" => ["poolSize"],
        "Cropping1D" or "Cropping2D" or "Cropping3D" => ["cropping"],
        "AdaptiveAveragePooling2D" or "AdaptiveMaxPooling2D" => ["outputSize"],
        "CropLike" or "PadLike" or "ResizeLike" or "MaxUnpooling2D" => ["layer"],
        "Permute" => ["dims"],
        "RepeatVector" => ["n"],
        "Slice" => ["start", "length"],
        _ => [],
    };

    private static Gen<Declaration> Declarations(bool readable) =>
        from kind in Gen.Elements(Kinds)
        from count in Gen.Choose(0, 3)
        from more in Gen.Elements(Arguments).ArrayOf(count)
        from values in Gen.CollectToArray(Required(kind).Concat(more).Distinct(), name => ValueOf(name, readable).Select(value => new Argument(name, value)))
        select new Declaration(kind, values);

    private static Gen<ModelSpec> Specs(bool readable) =>
        from count in Gen.Choose(0, 9)
        from usual in Gen.Elements(true, true, true, false)
        from name in Gen.Elements("Random", "Random", "A", "Summary", "Encoder")
        from input in Gen.Elements<int[]>([8], [8], [8, 3], [8, 9, 2], [4, 5, 6, 2])
        from lines in Declarations(readable).ArrayOf(count)
        select new ModelSpec(name, usual ? [new Declaration("Model"), Dsl.Tests.Specs.Input(input), .. lines] : lines);

    private static Config Often { get; } = Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20_251_121, 7);

    [Fact]
    public void Checker_NeverThrows_WhateverIsWritten() =>
        Check.One(Often, Prop.ForAll(Specs(readable: false).ToArbitrary(), static spec =>
        {
            Architecture architecture = ModelChecker.Check(spec);
            foreach (KerasFormat format in Enum.GetValues<KerasFormat>())
                Assert.NotEmpty(KerasSummary.Write(architecture, new KerasSummaryOptions { Format = format, ShowInput = true }));
            foreach (PartPlan part in architecture.Parts)
                Assert.NotEmpty(architecture.Part(part.Name).ToString());
            Assert.All(architecture.Issues, issue => Assert.InRange(issue.Declaration, 0, Math.Max(0, spec.Declarations.Count - 1)));
            Assert.All(architecture.Issues, static issue => Assert.False(string.IsNullOrWhiteSpace(issue.Message)));
            Assert.Equal(architecture.ToString(), ModelChecker.Check(spec).ToString());
        }));

    [Fact]
    public void ReadableModel_IsSoundOrHasAnIssue() =>
        Check.One(Often, Prop.ForAll(Specs(readable: true).ToArbitrary(), static spec =>
        {
            Architecture architecture = ModelChecker.Check(spec);
            Assert.Equal(architecture.Issues.All(static issue => issue.IsWarning), architecture.IsSound);
        }));

    [Fact]
    public void SoundModel_IsWhole() =>
        Check.One(Often, Prop.ForAll(Specs(readable: false).ToArbitrary(), static spec =>
        {
            Architecture architecture = ModelChecker.Check(spec);
            if (!architecture.IsSound)
                return;
            Assert.True(architecture.Nodes[0].IsInput && architecture.Output > 0);
            Assert.Equal(architecture.Nodes.Count, architecture.Nodes.Select(static node => node.Name).Distinct().Count());
            Assert.Equal(architecture.Nodes.Count - 1, architecture.Layers.Select(static node => node.MemberName).Distinct().Count());
            for (int at = 1; at < architecture.Nodes.Count; at++)
            {
                LayerNode node = architecture.Nodes[at];
                int source = Assert.Single(node.Inputs);
                Assert.InRange(source, 0, at - 1);
                Assert.Equal(architecture.Nodes[source].OutputShape, node.InputShape);
                Assert.InRange(node.OutputShape!.Value.ElementCount, 1, int.MaxValue);
                Assert.True(Enum.IsDefined(node.Activation));
                Assert.True(float.IsFinite(node.ActivityL1) && float.IsFinite(node.ActivityL2));
                Assert.All(node.Settings, static setting => Assert.True(float.IsFinite(setting.Value)));
                if (node.Kind == "Dense")
                    Assert.Equal(node.InputShape!.Value.Last, node.Weights[0].Shape[0]);
            }

            Assert.InRange(architecture.ParameterCount, 0, int.MaxValue);
            Assert.All(architecture.Parts, part => Assert.True(architecture.Part(part.Name).IsSound));
        }));

    [Fact]
    public void DenseCount_IsInTimesUnitsPlusUnits() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 40_000).ToArbitrary(), Gen.Choose(1, 40_000).ToArbitrary(), static (width, units) =>
            Dsl.Tests.Specs.Accepted(Dsl.Tests.Specs.Input(width), Dsl.Tests.Specs.Dense(units)).ParameterCount == (long)width * units + units));
}
