using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using Autoencoders.Generator.Tests.Hosting;

namespace Autoencoders.Generator.Tests;

/// <summary>Whole generated files, kept to be read. <c>AUTOENCODERS_UPDATE_SNAPSHOTS=1</c> writes them anew, never in CI.</summary>
public sealed class SnapshotTests
{
    private static readonly Dictionary<string, string> Models = new()
    {
        ["Simple"] = """
            using Autoencoders;

            [Model, Input(784)]
            [Dense(32, Activation.Relu), Code]
            [Dense(784, Activation.Sigmoid)]
            public partial class SimpleAutoencoder;
            """,
        ["Denoising"] = """
            using Autoencoders;

            namespace Pictures;

            public partial class Restoration<T>
            {
                [Model, Input(28, 28, 1)]
                [Defaults(Activation = Activation.Elu, KernelL2 = 1e-4f)]
                [GaussianNoise(0.5f), Flatten]
                [Dense(128, Name = "features"), Dense(16), Dense(128, Name = "class")]
                [Dense(784, Activation.Sigmoid), Reshape(28, 28, 1)]
                [Part("Front", To = "features")]
                [Budget(MaxParameters = 300_000)]
                public partial class Denoiser;
            }
            """,
        ["Skip"] = """
            using Autoencoders;

            [Model]
            [Input(8, 8, 1, Name = "picture")]
            [Conv2D(4, 3, Padding.Same), BatchNormalization, Activation(Activation.Relu, Name = "skip"), MaxPooling2D(2)]
            [Flatten, Dense(6, Trainable = false)]
            [Input(3, Name = "label"), Concatenate("dense", Name = "code"), Dense(3, Activation.Softmax, Name = "classes"), Output(3)]
            [Dense(256, From = "code"), Reshape(8, 8, 4), Concatenate("skip"), Conv2D(1, 3, Activation.Sigmoid, Padding.Same, Name = "restored"), Output(8, 8, 1)]
            public partial class Restorer;
            """,
        ["Blocks"] = """
            using Autoencoders;

            [Block, Dense(16, Activation.Elu), BatchNormalization]
            public sealed class Step;

            [Model, Input(5, 12)]
            [Use<Step>(Name = "first"), Dense(8, Activation.Tanh, TimeDistributed = true, Name = "narrow"), Code]
            [TiedDense("narrow", Activation.Elu), Share("first", Name = "again", From = "input_1"), Add("tied_dense"), Dense(12)]
            public partial class Film;
            """,
        ["Broken"] = """
            using Autoencoders;

            [Model, Input(784)]
            [Dense(0, Activation.Relu), Code]
            [Dense(784, Activation.Sigmoid)]
            public partial class BrokenAutoencoder;
            """,
    };

    public static TheoryData<string> Names => new(Models.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void GeneratedText_IsTheOneThatWasRead(string name)
    {
        string path = Path.Combine(Folder(), name + ".g.cs.txt");
        string text = Host.Generate(Models[name]).Text;
        if (Environment.GetEnvironmentVariable("AUTOENCODERS_UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
            File.WriteAllText(path, text);

        Assert.Equal(File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal), text);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Snapshots");
}
