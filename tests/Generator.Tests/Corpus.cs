using System;
using System.Collections.Generic;
using System.Linq;

namespace Autoencoders.Generator.Tests;

/// <summary>Models that are right, in every way in which one can write them. Each is a whole file; all names are documented.</summary>
internal static class Corpus
{
    private const string Usings = "using Autoencoders;\n";

    public static IReadOnlyDictionary<string, string> Sources { get; } = new Dictionary<string, string>
    {
        ["FileScopedNamespace"] = Usings + "namespace Shop.Models;\n" + Simple("Net"),
        ["BlockNamespace"] = Usings + "namespace Shop { namespace Models {\n" + Simple("Net") + "\n} }",
        ["GlobalNamespace"] = Usings + Simple("Net"),
        ["KeywordNamespace"] = Usings + "namespace @event.@class;\n" + Simple("Net"),
        ["NestedInClass"] = Usings + Nested("public partial class Outer", Simple("Net")),
        ["NestedInStaticClass"] = Usings + Nested("public static partial class Outer", Simple("Net")),
        ["NestedInStruct"] = Usings + Nested("public partial struct Outer", Simple("Net")),
        ["NestedInReadOnlyRecordStruct"] = Usings + Nested("public readonly partial record struct Outer", Simple("Net")),
        ["NestedInRecord"] = Usings + Nested("public partial record Outer", Simple("Net")),
        ["NestedInInterface"] = Usings + Nested("public partial interface IOuter", Simple("Net")),
        ["NestedInGeneric"] = Usings + "/// <summary>Outer.</summary>\n/// <typeparam name=\"T\">Any.</typeparam>\npublic partial class Outer<T> where T : class, new()\n{\n"
            + Nested("public partial struct Middle", Simple("Net")) + "\n}",
        ["NestedPrivate"] = Usings + Nested("public partial class Outer", Simple("Net").Replace("public partial", "private sealed partial", StringComparison.Ordinal)),
        ["KeywordClass"] = Usings + Simple("@class"),
        ["ClassNamedLikeALayer"] = Usings + Simple("Dense"),
        ["ClassNamedLikeTheBase"] = Usings + "namespace Shop;\n" + Simple("Model"),
        ["ClassNamedEncoderWithoutCode"] = Usings + Simple("Encoder").Replace(", Code", "", StringComparison.Ordinal),
        ["TwinsThatDifferByCase"] = Usings + Simple("Net") + Simple("NET") + Nested("public static partial class Outer", Simple("Net") + Simple("net")),
        ["TwinNamespaces"] = Usings + "namespace Shop {\n" + Simple("Net") + "}\nnamespace SHOP {\n" + Simple("Net") + "}",
        ["ArityTwins"] = Usings + Nested("public partial class Outer_1", Simple("Net")) + "/// <summary>Outer.</summary>\n/// <typeparam name=\"T\">Any.</typeparam>\npublic partial class Outer<T>\n{\n" + Simple("Net") + "\n}",
        ["UnusualLetters"] = Usings + "namespace Größe.层;\n" + Document("[Model, Input(4), Dense(4, Name = \"层\"), Dense(4, Name = \"ölÄ\")]", "名\u203F\u0301"),
        ["KeywordLayers"] = Usings + Document(
            "[Model, Input(4), Dense(4, Name = \"class\"), Dense(4, Name = \"batch\"), Dense(4, Name = \"int\"), Dense(4, Name = \"this\"), Dense(4, Name = \"var\"), Dense(4, Name = \"input\"), Dense(4, Name = \"_model\")]", "Net"),
        ["UncasedLayers"] = Usings + Document("[Model, Input(4), Dense(4, Name = \"_1\"), Dense(4, Name = \"_2\"), Code, Dense(4, Name = \"_3\")]", "Net"),
        ["LayersNamedLikeMembers"] = Usings + Document(
            "[Model, Input(4)]\n" + string.Concat(
                new[] { "summary", "architecture", "forward", "backward", "encoder", "encode", "layers", "name", "fit", "activation", "initializer", "autoencoders", "broken", "slot", "add", "net", "samples", "value", "equals", "gate", "parameters" }
                    .Select(static name => $"[Dense(4, Name = \"{name}\")]\n")) + "[Code, Dense(4)]", "Net"),
        ["AllActivations"] = Usings + Document(
            "[Model, Input(4)]\n" + string.Concat(
                Enum.GetValues<Activation>().Where(static function => function is not Activation.Threshold and not Activation.Glu)
                    .Select(static function => $"[Dense(4, Activation.{function}), Activation(Activation.{function})]\n")), "Net"),
        ["Glu"] = Usings + Document("[Model, Input(3, 8), Dense(12, Activation.Glu), Activation(Activation.Glu), Activation(Activation.Threshold, Threshold = -0.5f, DefaultValue = 1e-20f)]", "Net"),
        ["ViewsAndNoise"] = Usings + Document(
            "[Model, Input(28, 28, 1), GaussianNoise(0.5f), Flatten, Dropout(0.25f), Dense(32), Code, Dense(784), Reshape(28, -1, 1), Output(28, 28, 1)]", "Net"),
        ["ViewsOnly"] = Usings + Document("[Model, Input(28, 28), Flatten, Reshape(4, 196)]", "Net"),
        ["Parts"] = Usings + Document(
            "[Model, Input(8), Dense(6, Name = \"a\"), Dense(2, Name = \"b\"), Code, Dense(8)]\n[Part(\"Features\", To = \"a\"), Part(\"event\", From = \"a\", To = \"b\"), Part(\"_\", From = \"b\")]", "Net"),
        ["DeadBranch"] = Usings + "#pragma warning disable AE0019\n" + Document("[Model, Input(8), Dense(3), Code, Dense(5), Dense(8, From = \"dense\")]", "Net"),
        ["CodeBypassed"] = Usings + "#pragma warning disable AE0019, AE0022\n" + Document("[Model, Input(8), Dense(3), Code, Dense(8, From = \"input_1\")]", "Net"),
        ["BranchAsPart"] = Usings + Document("[Model, Input(8), Dense(3, Name = \"branch\"), Dense(8, From = \"input_1\"), Part(\"Side\", To = \"branch\")]", "Net"),
        ["Conditional"] = Usings + "/// <summary>A model.</summary>\n[Model, Input(8)]\n#if DEFINED\n[Dense(3)]\n#else\n[Dense(0)]\n#endif\n#if UNDEFINED\n[Dense(-1)]\n#endif\n[Dense(8)]\npublic partial class Net;",
        ["Aliases"] = "using D = Autoencoders.DenseAttribute;\nusing A = Autoencoders.Activation;\nusing static Autoencoders.Activation;\nusing Autoencoders;\n"
            + Document("[Model, Input(8), D(4, A.Relu), D(8, Sigmoid)]", "Net"),
        ["FullNames"] = Document("[global::Autoencoders.ModelAttribute, Autoencoders.Input(8), global::Autoencoders.Dense(4, Autoencoders.Activation.Relu)]", "Net"),
        ["ConstantsAndNameof"] = Usings + "#pragma warning disable AE0019\n/// <summary>Sizes.</summary>\ninternal static class Sizes { public const int Side = 4; public const float Rate = 1f / 4; }\n"
            + "/// <summary>A model.</summary>\n[Model, Input(Sizes.Side * 2, 'a' - 90), Flatten, Dense(hidden, Name = nameof(hidden)), Dropout(Sizes.Rate), Dense(units: 8, activation: (Activation)1, From = nameof(hidden) + \"\")]\n"
            + "[Part(\"P\" + nameof(hidden), To = nameof(hidden))]\npublic partial class Net { private const int hidden = 3; }",
        ["ReorderedArguments"] = Usings + Document("[Model, Input(new[] { 2, 4 }), Dense(activation: Activation.Relu, units: 4, UseBias = false)]", "Net"),
        ["EveryArgument"] = Usings + Document(
            "[Model, Input(4, Name = \"in\")]\n[Defaults(Activation = Activation.Elu, KernelInitializer = Initializer.HeNormal, KernelL2 = 1e-4f, BiasInitializer = Initializer.Constant, BiasInitializerScale = -0.5f)]\n"
            + "[Dense(4, KernelInitializer = Initializer.RandomNormal, KernelInitializerScale = 3.4028235E+38f, BiasInitializerScale = -0f, KernelL1 = 1e-45f, KernelL2 = 1, BiasL1 = 2, BiasL2 = 3, ActivityL1 = 4, ActivityL2 = 5, From = null, Name = null)]\n"
            + "[Budget(MaxParameters = 20_000, MaxMultiplyAdds = long.MaxValue, MaxActivationBytes = 1 << 20, Batch = 64)]", "Net"),
        ["UNet"] = Usings + "#pragma warning disable AE0022\n" + Document(
            "[Model, Input(8, 8, 1)]\n[Conv2D(4, 3, Activation.Relu, Padding.Same, Name = \"wide\"), MaxPooling2D(2)]\n[Conv2D(6, 3, Activation.Relu, Padding.Same, Name = \"middle\"), MaxPooling2D(2)]\n"
            + "[Conv2D(8, 3, Activation.Relu, Padding.Same), Code]\n[UpSampling2D(2), Concatenate(\"middle\"), Conv2D(6, 3, Activation.Relu, Padding.Same)]\n"
            + "[UpSampling2D(2), Concatenate(\"wide\"), Conv2D(1, 3, Activation.Sigmoid, Padding.Same)]", "Net"),
        ["Diamonds"] = Usings + Document(
            "[Model, Input(8), Dense(4, Name = \"top\"), Dense(3, Name = \"left\"), Dense(5, From = \"top\"), Concatenate(\"left\", \"top\")]\n"
            + "[Dense(6, Name = \"next\"), Concatenate(\"next\", \"next\"), Concatenate(\"concatenate_1\", From = \"next\"), Dense(8)]", "Net"),
        ["TwoInputsAndTwoOutputs"] = Usings + Document(
            "[Model, Input(8, Name = \"picture\"), Dense(6, Name = \"seen\"), Input(3, 2, Name = \"label\"), Flatten, Concatenate(\"seen\"), Dense(4, Name = \"shared\")]\n"
            + "[Dense(8, Name = \"restored\"), Output(8), Dense(5, Activation.Softmax, From = \"shared\"), Output(5, Name = \"classes\")]", "Net"),
        ["TwoOutputsOfOneInput"] = Usings + Document("[Model, Input(8), Dense(6), Output(6, Name = \"features\"), Dense(8), Output(8)]", "Net"),
        ["ConditionalAutoencoder"] = Usings + Document(
            "[Model, Input(8, Name = \"picture\"), Input(3, Name = \"label\")]\n[Concatenate(\"label\", From = \"picture\"), Dense(2), Code]\n[Concatenate(\"label\"), Dense(6, Activation.Relu), Dense(8)]", "Net"),
        ["TensorsNamedLikeMembersOfRecords"] = Usings + Document(
            "[Model, Input(4, Name = \"clone\"), Input(4, Name = \"deconstruct\"), Input(4, Name = \"printMembers\"), Input(4, Name = \"equalityContract\"), Input(4, Name = \"inputs\"), Input(4, Name = \"class\"), Input(4, Name = \"toString\")]\n"
            + "[Concatenate(\"clone\", \"deconstruct\", \"printMembers\", \"equalityContract\", \"inputs\", \"class\")]\n[Dense(4, Name = \"default\"), Code, Concatenate(\"class\", \"deconstruct\"), Dense(4)]\n"
            + "[Output(4, Name = \"outputs\"), Output(4, From = \"default\", Name = \"clone\")]", "Net"),
        ["Frozen"] = Usings + Document("[Model, Input(8), Dense(6, Trainable = false), BatchNormalization(Trainable = false), Dense(3), Code, Dense(8)]", "Net"),
        ["FrozenAltogether"] = Usings + Document("[Model, Input(8), Dense(3, Trainable = false), Code, Dense(8, Trainable = false)]", "Net"),
        ["BatchNormalizationTwice"] = Usings + Document(
            "[Model, Input(6, 6, 2), BatchNormalization, Conv2D(3, 3, Activation.Relu, Padding.Same, Name = \"skip\"), BatchNormalization, Concatenate(\"skip\"), Flatten, Dense(4), Code, Dense(72), Reshape(6, 6, 2)]", "Net"),
        ["PicturesOfOddSizes"] = Usings + "#pragma warning disable AE0022\n" + Document(
            "[Model, Input(7, 9, 2), MaxPooling2D(2, Padding.Same, Name = \"pool\"), Conv2D(3, [3, 1], Activation.Relu, Padding.Same, StridesByAxis = [1, 2]), Code, UpSampling2D([2, 4]), CropLike(\"input_1\"), Conv2D(2, 3, Padding.Same)]", "Net"),
        ["OutputLike"] = Usings + Document(
            "[Model, Input(8, 9, 2), Conv2D(3, 3, Activation.Relu, Strides = 2, Name = \"small\"), Code, Conv2DTranspose(2, 3, Strides = 2, OutputLike = \"input_1\")]", "Net"),
        ["OtherMembersAndInterfaces"] = Usings + Document("[Model, Input(4), Dense(4)]", "Net : System.IDisposable")
            .Replace("IDisposable;", "IDisposable\n{\n    /// <inheritdoc/>\n    public void Dispose() { }\n}\npublic partial class Net { internal int Count => Layers.Count; }", StringComparison.Ordinal),
        ["NamesThatHideTheLibrary"] = Usings + "namespace Shop { internal static class System { } internal static class Samples { } internal static class Layers { }\n" + Simple("Net") + " }",
    };

    public static TheoryData<string> Names => new(Sources.Keys);

    /// <summary>A documented model with the given lines.</summary>
    public static string Document(string lines, string name) => $"/// <summary>A model.</summary>\n{lines}\npublic partial class {name};\n";

    /// <summary>The smallest autoencoder.</summary>
    public static string Simple(string name) => Document("[Model, Input(8)]\n[Dense(3, Activation.Relu), Code]\n[Dense(8, Activation.Sigmoid)]", name);

    private static string Nested(string header, string body) => $"/// <summary>Outer.</summary>\n{header}\n{{\n{body}\n}}\n";
}
