using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Autoencoders.Generator.Tests.Hosting;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Tests;

public sealed class CompilationTests
{
    public static TheoryData<string> Names => Corpus.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task RightModel_CompilesWithoutAnyWarning(string name) =>
        Assert.Empty(await Host.DiagnosticsAsync(Corpus.Sources[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryModel_GetsItsFile(string name)
    {
        int models = Corpus.Sources[name].Split("[Model").Length + Corpus.Sources[name].Split("ModelAttribute").Length - 2;
        Assert.Equal(models, Host.Generate(Corpus.Sources[name]).Files.Count);
    }

    [Fact]
    public void GeneratedModels_Run()
    {
        foreach ((string name, string source) in Corpus.Sources)
        {
            foreach (Type type in GeneratedModels.Load(name, source))
                Run(type.ContainsGenericParameters ? type.MakeGenericType(typeof(object)) : type);
        }
    }

    // As a user would: by its public constructor, then two samples through the model and through every part.
    private static void Run(Type type)
    {
        object model = Activator.CreateInstance(type, 7)!;
        foreach (Network network in type.GetProperties().Select(property => property.GetValue(model)).OfType<Network>().Append((Network)model))
        {
            Architecture architecture = network.GetArchitecture();
            Samples[] inputs = [.. architecture.Inputs.Select(node => Zeros(architecture.Nodes[node].OutputShape!.Value))];
            Samples[] outputs = GeneratedModels.Predict(network, inputs);
            Assert.Equal(architecture.Outputs.Select(output => architecture.Nodes[output.Node].OutputShape), outputs.Select(static output => (Shape?)output.Shape));
            Assert.All(outputs, static output => Assert.Equal(2, output.Count));
        }
    }

    private static Samples Zeros(Shape shape) => Samples.FromFloats(new float[2 * shape.ElementCount], shape);

    [Fact]
    public void OneListOrManyLists_AreTheSameModel()
    {
        string one = Host.Generate("using Autoencoders;\n[Model, Input(8), Dense(3), Code, Dense(8)] public partial class Net;").Text;
        string many = Host.Generate("using Autoencoders;\n[Model]\n[Input(8)]\n\n[Dense(3)]\n// the code\n[Code][Dense(8)] public partial class Net;").Text;

        Assert.Equal(one, many);
    }

    [Fact]
    public async Task UnreadableNumbers_AreTheCompilersAffair()
    {
        foreach (string line in new[] { "Dense(missing)", "Dense(\"a\")", "Dense()", "Dense(3, From = missing), Code", "Dense(3, Missing = 1)", "Reshape(1, missing)", "Dense(1 / 0)", "Part(missing)", "Dense(3, (Activation)" })
        {
            IReadOnlyList<Diagnostic> found = await Host.DiagnosticsAsync($"using Autoencoders;\n[Model, Input(8), {line}, Dense(8)]\npublic partial class Net;");
            Assert.NotEmpty(found);
            Assert.All(found, static diagnostic => Assert.StartsWith("CS", diagnostic.Id, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void NegativeAndOddFloats_AreWrittenAsTheyAre()
    {
        string text = Host.Generate(
            "using Autoencoders;\n[Model, Input(8), Dense(3, KernelL1 = -1.5f, KernelL2 = float.NaN, BiasL1 = float.PositiveInfinity, BiasL2 = float.NegativeInfinity, ActivityL1 = -0f, ActivityL2 = float.Epsilon, KernelInitializer = (Initializer)(-3))]\npublic partial class Net;").Text;

        foreach (string literal in new[] { "KernelL1: -1.5f,", "KernelL2: NaN,", "BiasL1: Infinity,", "BiasL2: -Infinity,", "ActivityL1: -0f,", "ActivityL2: 1E-45f,", "KernelInitializer: Initializer(-3))" })
            Assert.Contains(literal, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Host.Parse(text).GetDiagnostics(TestContext.Current.CancellationToken), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
