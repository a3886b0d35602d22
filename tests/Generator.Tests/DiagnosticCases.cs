using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Generator.Tests;

/// <summary>One mistake, and what must be said about it.</summary>
/// <param name="Name">What the mistake is.</param>
/// <param name="Id">The one id.</param>
/// <param name="Source">The source; <c>[|…|]</c> marks the place.</param>
/// <param name="Use">Statements with <c>model</c>, which must give no further errors; null where there can be no model.</param>
internal sealed record DiagnosticCase(string Name, string Id, string Source, string? Use)
{
    /// <summary>Whether the model has several inputs, a and b, so that it is used through its records.</summary>
    public bool MultiUse { get; init; }
}

/// <summary>Every mistake that the analyzer knows, at least once.</summary>
internal static class DiagnosticCases
{
    public static IReadOnlyList<DiagnosticCase> All { get; } =
    [
        Form("NotPartial", "AE0001", "[Model, Input(8), Dense(8)] public class [|Net|];"),
        Form("NotPartialInPartial", "AE0001", "public partial class Outer { [Model, Input(8), Dense(8)] public class [|Net|]; }"),
        Form("InClosedClass", "AE0002", "public class [|Outer|] { [Model, Input(8), Dense(8)] public partial class Net; }"),
        Form("InClosedStructTwoLevelsOut", "AE0002", "public struct [|Outer|] { public partial class Middle { [Model, Input(8), Dense(8)] public partial class Net; } }"),
        Whole("LayersOnTwoParts", "AE0003", "[Model, Input(8), Dense(8)] public partial class Net; [[|Dense(4)|], Dense(3)] partial class Net;", "_ = model.Dense;"),
        Whole("CodeOnAnotherPart", "AE0003", "[[|Code|]] partial class Net; [Model, Input(8), Dense(8)] public partial class Net;", "_ = model.Dense;"),
        Form("Generic", "AE0004", "[Model, Input(8), Dense(8)] public partial class Net[|<T>|];"),
        Form("Abstract", "AE0005", "[Model, Input(8), Dense(8)] public abstract partial class [|Net|];"),
        Form("Static", "AE0005", "[Model, Input(8), Dense(8)] public static partial class [|Net|];"),
        Form("FileLocal", "AE0006", "[Model, Input(8), Dense(8)] file partial class [|Net|];"),
        Form("HasBaseClass", "AE0007", "public class Base; [Model, Input(8), Dense(8)] public partial class Net : [|Base|];"),
        Form("NotMarked", "AE0008", "[[|Input(8)|], Dense(8)] public partial class Net;"),
        Form("Record", "AE0009", "[Model, Input(8), Dense(8)] public partial record [|Net|];"),
        Form("PrimaryConstructor", "AE0009", "[Model, Input(8), Dense(8)] public partial class Net[|(int size)|] { public int Size => size; }"),
        Form("PrimaryConstructorOnAnotherPart", "AE0009", "[Model, Input(8), Dense(8)] public partial class Net; partial class Net[|(int size)|] { public int Size => size; }"),
        Whole("NoInput", IssueId.NoInput, "[[|Model|], Dense(4), Code, Dense(8)] public partial class Net;", Coded),
        Whole("InputAfterLayer", IssueId.InputAfterLayer, "[Model, Dense(4), [|Input(8)|], Code, Dense(8)] public partial class Net;", Coded),
        Whole("NoLayers", IssueId.NoLayers, "[[|Model|], Input(8)] public partial class Net;", ""),
        Whole("SeveralCodes", IssueId.SeveralCodes, "[Model, Input(8), Dense(4), Code, Dense(8), [|Code|]] public partial class Net;", Coded),
        Whole("CodeBeforeLayers", IssueId.CodeBeforeLayers, "[Model, Input(8), [|Code|], Dense(4), Dense(8)] public partial class Net;", Coded),
        Whole("DuplicateName", IssueId.DuplicateName, "[Model, Input(8), Dense(4, Name = \"a\"), Dense(8, Name = [|\"a\"|])] public partial class Net;", "_ = model.A;"),
        Whole("DuplicatePart", IssueId.DuplicateName, "[Model, Input(8), Dense(4), Dense(8), Part(\"P\", To = \"dense\"), Part([|\"P\"|])] public partial class Net;", "_ = model.P.Predict(samples);"),
        Whole("UnknownFrom", IssueId.UnknownLayer, "[Model, Input(8), Dense(4, Name = \"hidden\"), Code, Dense(8, From = [|\"hiden\"|])] public partial class Net;", "_ = model.Encode(samples); _ = model.Decode(samples); _ = model.Hidden; _ = model.Dense;"),
        Whole("UnknownTo", IssueId.UnknownLayer, "[Model, Input(8), Dense(8), Part(\"Features\", To = [|\"dence\"|])] public partial class Net;", "_ = model.Features.Predict(samples);"),
        Whole("InvalidName", IssueId.InvalidName, "[Model, Input(8), Dense(8, Name = [|\"a b\"|])] public partial class Net;", "_ = model.Dense;"),
        Whole("InvalidPartName", IssueId.InvalidName, "[Model, Input(8), Dense(8), Part([|\"a b\"|])] public partial class Net;", "_ = model.Dense;"),
        Form("ModelCalledSummary", IssueId.InvalidName, "[[|Model|], Input(8), Dense(8)] public partial class Summary;"),
        Form("ModelCalledEncoder", IssueId.InvalidName, "[[|Model|], Input(8), Dense(8), Code, Dense(8)] public partial class Encoder;"),
        Whole("DeadLayer", IssueId.DeadLayer, "[Model, Input(8), [|Dense(4)|], Dense(8, From = \"input_1\")] public partial class Net;", "_ = model.Dense1;"),
        Whole("BrokenPart", IssueId.BrokenPart, "[Model, Input(8), Dense(4), Dense(8), [|Part(\"Features\", From = \"dense_1\", To = \"dense\")|]] public partial class Net;", "_ = model.Features.Predict(samples); _ = Net.FeaturesPart.Summary;"),
        Whole("RepeatedBudget", IssueId.Repeated, "[Model, Input(8), Dense(8), Budget(MaxParameters = 100), [|Budget(MaxParameters = 200)|]] public partial class Net;", "_ = model.Dense;"),
        Multi("UnknownInMerge", IssueId.UnknownLayer, "[Model, Input(8, Name = \"a\"), Dense(4, Name = \"skip\"), Input(3, Name = \"b\"), Concatenate([|\"skipp\"|]), Dense(8)] public partial class Net;"),
        Multi("UnknownOutput", IssueId.UnknownLayer, "[Model, Input(8, Name = \"a\"), Dense(8), Input(8, Name = \"b\"), Concatenate(\"dense\"), Output(16), Output(8, From = [|\"dence\"|])] public partial class Net;"),
        Multi("BrokenWithTwoInputs", IssueId.NotPositive, "[Model, Input(8, Name = \"a\"), Dense([|0|]), Input(3, Name = \"b\"), Concatenate(\"dense\"), Dense(8)] public partial class Net;"),
        Multi("DeadInput", IssueId.DeadLayer, "[Model, Input(8, Name = \"a\"), [|Input(3, Name = \"b\")|], Dense(8, From = \"a\")] public partial class Net;"),
        Multi("OutputsOfOneName", IssueId.DuplicateName, "[Model, Input(8, Name = \"a\"), Dense(4), Output(4, Name = \"x\"), Input(3, Name = \"b\"), Concatenate(\"dense\"), Output(7, Name = [|\"x\"|])] public partial class Net;"),
        Whole("SkipAroundTheCode", IssueId.CodeBypassed, "[Model, Input(8), Dense(6, Name = \"skip\"), Dense(2), [|Code|], Concatenate(\"skip\"), Dense(8)] public partial class Net;", "_ = model.Encode(samples);"),
        Whole("WrongRank", IssueId.WrongRank, "[Model, Input(8), [|Conv2D(4, 3)|], Code, Dense(8)] public partial class Net;", "_ = model.Encode(samples); _ = model.Decode(samples); _ = model.Conv2D.Weights;"),
        Whole("MergeMismatch", IssueId.MergeMismatch, "[Model, Input(4, 4), Dense(3, Name = \"a\"), Reshape(3, 4), Code, Concatenate([|\"a\"|])] public partial class Net;", "_ = model.Encode(samples); _ = model.Decode(samples); _ = model.A.Weights;"),
        Whole("MergeOfOne", IssueId.MergeMismatch, "[Model, Input(8), [|Concatenate|], Dense(8)] public partial class Net;", "_ = model.Concatenate;"),
        Whole("WindowTooLarge", IssueId.WindowTooLarge, "[Model, Input(28, 8, 1), Conv2D(16, [|9|]), Code, Conv2D(1, 3)] public partial class Net;", "_ = model.Encode(samples); _ = model.Decode(samples); _ = model.Conv2D.Weights; _ = model.Conv2D1;"),
        Whole("PoolTooLarge", IssueId.WindowTooLarge, "[Model, Input(4, 4, 1), MaxPooling2D([|new[] { 2, 5 }|])] public partial class Net;", "_ = model.MaxPooling2D;"),
        Whole("CropTooLarge", IssueId.WindowTooLarge, "[Model, Input(4, 4, 1), Cropping2D([|2|])] public partial class Net;", "_ = model.Cropping2D;"),
        Whole("AxisCount", IssueId.AxisCount, "[Model, Input(8, 8, 1), Conv2D(4, 3, StridesByAxis = [|new[] { 1, 2, 2 }|])] public partial class Net;", "_ = model.Conv2D;"),
        Whole("KernelAxisCount", IssueId.AxisCount, "[Model, Input(8, 8, 1), Conv2D(4, [|[3, 3, 3]|])] public partial class Net;", "_ = model.Conv2D;"),
        Whole("StridesAndDilation", IssueId.Conflict, "[Model, Input(8, 8, 1), [|Conv2D(4, 3, Strides = 2, DilationRate = 2)|]] public partial class Net;", "_ = model.Conv2D;"),
        Whole("Repeated", IssueId.Repeated, "[Model, Input(8), Dense(8), Output(8), [|Output(8)|]] public partial class Net;", "_ = model.Dense;"),
        Whole("CodeLast", IssueId.CodeBypassed, "[Model, Input(8), Dense(8), [|Code|]] public partial class Net;", "_ = model.Encode(samples);"),
        Whole("CodeBypassed", IssueId.CodeBypassed, "[Model, Input(8), Dense(4), [|Code|], Dense(8, From = \"input_1\"), Part(\"Side\", To = \"dense\")] public partial class Net;", "_ = model.Encode(samples);"),
        Whole("ReshapeCount", IssueId.ReshapeCount, "[Model, Input(8), Reshape([|3, 3|]), Code, Flatten] public partial class Net;", "_ = model.Encode(samples); _ = model.Decode(samples); _ = model.Reshape; _ = model.Flatten;"),
        Whole("OutputMismatch", IssueId.OutputMismatch, "[Model, Input(8), Dense(4), Code, Dense(8), Output([|7, 1|])] public partial class Net;", Coded),
        Whole("NotReconstructing", IssueId.NotReconstructing, "[Model, Input(8), Dense(4), Code, Dense([|7|])] public partial class Net;", Coded),
        Whole("TooLarge", IssueId.TooLarge, "[Model, Input([|65536, 65536|]), Dense(4), Code, Dense(8)] public partial class Net;", Coded),
        Whole("OddAxis", IssueId.OddAxis, "[Model, Input(8), [|Dense(5, Activation.Glu)|], Code, Dense(8)] public partial class Net;", Coded),
        Whole("TooManyParameters", IssueId.TooManyParameters, "[Model, Input(60000), [|Dense(60000)|], Code, Dense(60000)] public partial class Net;", Coded),
        Whole("BlockMismatch", IssueId.BlockMismatch, "[Block, Conv2D(4, 3)] public class Convolved; [Model, Input(8), Dense(4), [|Use<Convolved>|], Code, Dense(8)] public partial class Net;", "_ = model.Encode(samples); _ = model.Decode(samples); _ = model.ConvolvedConv2D.Weights; _ = model.Dense1;"),
        Whole("ModelMismatch", IssueId.BlockMismatch, "[Model, Input(7), Dense(3)] public partial class Inner; [Model, Input(8), Dense(4), [|Use<Inner>|], Dense(8)] public partial class Net;", "_ = model.InnerDense.Weights; _ = model.Dense1;"),
        Whole("StepsOfAVector", IssueId.BlockMismatch, "[Block, Dense(3)] public class Narrow; [Model, Input(8), [|TimeDistributed<Narrow>|], Dense(8)] public partial class Net;", "_ = model.Dense;"),
        Whole("TimeDistributedVector", IssueId.WrongRank, "[Model, Input(8), Dense(3, TimeDistributed = [|true|]), Dense(8)] public partial class Net;", "_ = model.TimeDistributed;"),
        Whole("UnknownBlock", IssueId.UnknownBlock, "public class Strange; [Model, Input(8), Dense(4), [|Use<Strange>|], Dense(8)] public partial class Net;", "_ = model.Dense1;"),
        Whole("BlockCycle", IssueId.BlockCycle, "[Block, Dense(4), [|Use<A>|]] public class A; [Model, Input(8), Dense(8)] public partial class Net;", "_ = model.Dense;"),
        Whole("MistakeInABlock", IssueId.NotPositive, "[Block, Dense([|0|])] public class Wrong; [Model, Input(8), Use<Wrong>, Dense(8)] public partial class Net;", "_ = model.Dense;"),
        Whole("InputInABlock", IssueId.NotInBlock, "[Block, [|Input(8)|], Dense(4)] public class Wrong; [Model, Input(8), Dense(8)] public partial class Net;", "_ = model.Dense;"),
        Whole("SharedShapes", IssueId.SharedShapes, "[Model, Input(8), Dense(4), Share([|\"dense\"|]), Code, Dense(8)] public partial class Net;", Coded),
        Whole("UnknownShared", IssueId.UnknownLayer, "[Model, Input(8), Dense(8), Share([|\"dence\"|]), Dense(8)] public partial class Net;", "_ = model.Dense;"),
        Whole("MirrorOfAnotherSize", IssueId.MergeMismatch, "[Model, Input(8), Dense(4), Dense(3), Code, TiedDense([|\"dense\"|])] public partial class Net;", "_ = model.Encode(samples); _ = model.Decode(samples); _ = model.TiedDense.Weights;"),
        Whole("NoBackward", IssueId.NoBackward, "[ShapeRule(\"... -> ...\")] " + Custom + "[Model, Input(8), Dense(4), [|Own|], Dense(8)] public partial class Net;", "_ = model.Own.Name;"),
        Whole("NoShapeRule", IssueId.ShapeRuleText, Custom.Replace("class OwnAttribute", "class [|OwnAttribute|]", System.StringComparison.Ordinal).Replace("public partial void", "public void", System.StringComparison.Ordinal) + "[Model, Input(8), Dense(8)] public partial class Net;", "_ = model.Dense;"),
        Whole("UnreadableShapeRule", IssueId.ShapeRuleText, "[ShapeRule([|\"H,W\"|])] " + Custom + "[Model, Input(8), Own, Dense(8)] public partial class Net;", "_ = model.Own.Name;"),
        Whole("ShapeRuleMismatch", IssueId.ShapeRuleMismatch, "[ShapeRule(\"H,W -> H\")] " + Custom + "[Model, Input(8), [|Own|], Dense(8)] public partial class Net;", "_ = model.Own.Name;"),
        Form("UnknownSize", IssueId.UnknownSize, "[Model, Input(\"H\", 8), Dim([|\"G\"|]), Dense(8)] public partial class Net { public static void Run() => _ = new Net(H: 4).WithSizes(H: 8).Dense; }"),
        Form("NoSuchSize", IssueId.UnknownSize, "[Model, Input(8, 8), Dim([|\"H\"|]), Dense(8)] public partial class Net;"),
        Form("SizeOfNoName", IssueId.UnknownSize, "[Model, Input([|\"2*H\", 8|]), Dense(8)] public partial class Net;"),
        Form("UnknownSizeInReshape", IssueId.UnknownSize, "[Model, Input(\"H\", 8), Reshape([|\"G\", 8|]), Dense(8)] public partial class Net;"),
        Form("GrowingBudget", IssueId.UnknownSize, "[Model, Input(\"H\", 8), Dense(8), Budget(MaxActivationBytes = [|1000|])] public partial class Net;"),
        Form("WeightNeedsSize", IssueId.WeightNeedsSize, "[Model, Input(\"H\", \"W\", 1), Flatten, [|Dense(8)|]] public partial class Net { public static void Run() => _ = new Net(H: 4, W: 4).Dense; }"),
        Form("NotEverySize", IssueId.NotEverySize, "[Model, Input(\"H\", \"W\", 1), MaxPooling2D(2), Code, [|UpSampling2D(2)|]] public partial class Net { public static void Run(Samples x) => _ = new Net(H: 4, W: 4).Encode(x); }"),
        Form("NamedAndUnfit", IssueId.MergeMismatch, "[Model, Input(\"H\", \"W\", 1), Conv2D(2, 3), Add([|\"input_1\"|])] public partial class Net { public static void Run(Samples x) => _ = new Net(H: 4, W: 4).Predict(x); }"),
        Form("CustomLayerNotPartial", "AE0001", "[ShapeRule(\"H -> H\")] public class [|OwnAttribute|] : CustomLayerAttribute;"),
        Whole("NotPositive", IssueId.NotPositive, "[Model, Input(8), Dense([|0|], Activation.Relu), Code, Dense(8)] public partial class Net;", Coded),
        Whole("NotPositiveByName", IssueId.NotPositive, "[Model, Input(8), Dense(activation: Activation.Relu, units: [|-1|]), Code, Dense(8)] public partial class Net;", Coded),
        Whole("NoSizes", IssueId.NotPositive, "[Model, [|Input|], Dense(4), Code, Dense(8)] public partial class Net;", Coded),
        Whole("NullSizes", IssueId.NotPositive, "[Model, [|Input((int[])null!)|], Dense(4), Code, Dense(8)] public partial class Net;", Coded),
        Whole("OutOfRange", IssueId.OutOfRange, "[Model, Input(8), Dropout([|1f|]), Dense(4), Code, Dense(8)] public partial class Net;", Coded),
        Whole("NotANumber", IssueId.OutOfRange, "[Model, Input(8), Dense(4, KernelL2 = [|float.NaN|]), Code, Dense(8)] public partial class Net;", Coded),
        Whole("WrongDefault", IssueId.OutOfRange, "[Model, Input(8), Defaults(BiasL1 = -1), [|Dense(4)|], Code] public partial class Net;", "_ = model.Encode(samples);"),
        Whole("UndefinedValue", IssueId.UndefinedValue, "[Model, Input(8), Dense(4, [|(Activation)99|]), Code, Dense(8)] public partial class Net;", Coded),
        Whole("ActivationNeedsNumbers", IssueId.ActivationNeedsNumbers, "[Model, Input(8), Dense(4, [|Activation.Threshold|]), Code, Dense(8)] public partial class Net;", Coded),
        Whole("UnsuitableInitializer", IssueId.UnsuitableInitializer, "[Model, Input(8), Dense(4, BiasInitializer = [|Initializer.Identity|]), Code, Dense(8)] public partial class Net;", Coded),
        Whole("DataMismatch", "AE0302", "[Model, Input(8), Dense(8)] public partial class Net { public static void Run() => new Net().Predict([|Digits.Draw(3, 5)|]); }", "_ = model.Dense;"),
        Whole("TargetMismatch", "AE0303", "[Model, Input(8), Dense(8)] public partial class Net { public static void Run(Samples x) => new Net().Fit(x, [|Digits.Draw(3, 5)|]); }", "_ = model.Dense;"),
        Whole("UnsuitableLoss", "AE0304", "[Model, Input(8), Dense(8)] public partial class Net { public static void Run(Samples x) => new Net().Evaluate(x, [|Loss.BinaryCrossentropy|]); }", "_ = model.Dense;"),
        Whole("CheckpointOfOtherUnits", "AE0305", "[Model, Input(784), Dense(64), Code, Dense(784)] public partial class Net { public static void Run() => new Net().Load([|\"trained.safetensors\"|]); }", Coded),
        Whole("RowsOfOtherWidth", "AE0302", "[Model, Input(3), Dense(3)] public partial class Net { public static void Run() => new Net().Predict([|Samples.FromRows(new float[,] { { 1, 2 }, { 3, 4 } })|]); }", "_ = model.Dense;"),
        Whole("UnfilledSamples", "AE0306", "[Model, Input(3), Dense(3)] public partial class Net { public static void Run() => new Net().Predict(Samples.FromFloats([|[1, 2, 3, 4]|], new Shape(3))); }", "_ = model.Dense;"),
        Whole("ReshapeOfSamples", "AE0306", "[Model, Input(10), Dense(3)] public partial class Net { public static Samples Run() => Digits.Draw(3, 5).Reshape[|(28, 27)|]; }", "_ = model.Dense;"),
        Whole("PartsOfTwoShapes", "AE0306", "[Model, Input(10), Dense(3)] public partial class Net { public static Samples Run() => Samples.Concatenate(Digits.Draw(3, 5), [|Digits.Draw(3, 5).Flatten()|]); }", "_ = model.Dense;"),
        Whole("ParameterBudget", IssueId.ParameterBudget, "[Model, Input(8), Dense(4), Code, Dense(8), Budget(MaxParameters = [|75|])] public partial class Net;", Coded),
        Whole("MultiplyAddBudget", IssueId.MultiplyAddBudget, "[Model, Input(8), Dense(4), Code, Dense(8), Budget(MaxMultiplyAdds = [|63|])] public partial class Net;", Coded),
        Whole("ActivationBudget", IssueId.ActivationBudget, "[Model, Input(8), Dense(4), Code, Dense(8), Budget(MaxActivationBytes = [|47|])] public partial class Net;", Coded),
        Whole("ChannelsFirst", IssueId.ChannelsFirst, "[Model, Input([|3, 32, 32|]), Conv2D(4, 3), Flatten, Dense(8)] public partial class Net;", "_ = model.Dense;"),
        Whole("NormalizationAxis", IssueId.NormalizationAxis, "[Model, Input(8, 8, 3), Conv2D(4, 3), BatchNormalization(Axis = [|1|]), Flatten, Dense(8)] public partial class Net;", "_ = model.Dense;"),
        Whole("AttentionHeadSize", IssueId.AttentionHeadSize, "[Model, Input(8, 32), MultiHeadAttention(4, [|32|]), Dense(8)] public partial class Net;", "_ = model.Dense;"),
        Whole("CopyingCode", IssueId.CopyingCode, "[Model, Input(8), Dense(16, Activation.Relu), [|Code|], Dense(8)] public partial class Net;", Coded),
        Whole("ActivationBeforeLast", IssueId.ActivationBeforeLast, "[Model, Input(8), Dense(4), Code, Dense(8, [|Activation.Relu|]), Activation(Activation.Sigmoid)] public partial class Net;", Coded),
        Whole("DroppedCode", IssueId.DroppedCode, "[Model, Input(8), Dense(4), [|Dropout(0.5f)|], Code, Dense(8)] public partial class Net;", Coded),
        Whole("SoftmaxOfOne", IssueId.SoftmaxOfOne, "[Model, Input(8), Dense(1, [|Activation.Softmax|])] public partial class Net;", "_ = model.Dense;"),
        Whole("SamplingRange", IssueId.SamplingRange, "[Model, Input(8), Dense(6, Name = \"body\"), Dense(2, Name = \"mean\"), Dense(2, [|Activation.Relu|], Name = \"variance\", From = \"body\"), Sampling(Mean = \"mean\", LogVariance = \"variance\"), Code, Dense(8)] public partial class Net;", "_ = model.Encode(samples); _ = model.Mean.Weights;"),
        Whole("DenseOverPictures", IssueId.DenseOverPictures, "[Model, Input(8, 8, 1), [|Dense(4)|], Dense(1)] public partial class Net;", "_ = model.Dense1;"),
    ];

    private const string Coded = "_ = model.Encode(samples); _ = model.Decode(samples); _ = model.Encoder.Predict(samples); _ = model.Decoder.Layers; "
        + "_ = Net.EncoderPart.Summary; _ = Net.DecoderPart.Architecture; _ = model.Dense.Weights; _ = model.Dense1.Name;";

    private const string Custom =
        "public partial class OwnAttribute : CustomLayerAttribute { public partial void Forward(Shape inputShape, System.ReadOnlySpan<float> input, Shape outputShape, System.Span<float> output) { } } ";

    public static DiagnosticCase Named(string name) => All.Single(mistake => mistake.Name == name);

    private static DiagnosticCase Form(string name, string id, string source) => new(name, id, "#pragma warning disable CS1591\nusing Autoencoders;\n" + source, null);

    // With two inputs or outputs the class has another base, and tensors go by name: its users name the records and the layers.
    private static DiagnosticCase Multi(string name, string id, string source) => new(name, id, "#pragma warning disable CS1591\nusing Autoencoders;\n" + source, null)
    {
        MultiUse = true,
    };

    private static DiagnosticCase Whole(string name, string id, string source, string use) => new(name, id, "#pragma warning disable CS1591\nusing Autoencoders;\n" + source, use);
}
