using System;
using System.Linq;
using System.Reflection;
using System.Threading;
using Autoencoders.Layers;
using Autoencoders.Models;
using Autoencoders.Torch;
using Autoencoders.TorchSharp.Tests.Hosting;

namespace Autoencoders.TorchSharp.Tests;

/// <summary>Slopes of every kind of layer, with a real TorchSharp, where there is one: a step of the same length in the same direction.</summary>
public sealed class StepTests
{
    private const double Tolerance = 1e-4;

    private static readonly ModelBase[] Models =
    [
        .. typeof(StepTests).Assembly.GetTypes().Where(static type => type.Namespace == "Autoencoders.TorchSharp.Tests.Models" && type.IsSubclassOf(typeof(ModelBase)))
            .Select(static type => (ModelBase)Activator.CreateInstance(type, 5)!).Where(static model => model.ParameterCount > 0 && !model.GetArchitecture().Nodes.Any(IsByChance)),
    ];

    public static TheoryData<string> Names => [.. Models.Select(static model => model.GetType().Name).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void OneStep_MovesEveryWeightAsTheEmbeddedEngineDoes(string name)
    {
        Assert.SkipWhen(TorchLibrary.RealFolder is null, TorchLibrary.NeedsReal);
        Type type = Models.Single(model => model.GetType().Name == name).GetType();
        Weight[] start = Weights(Shaken(type)), embedded = Weights(Trained(type, TrainingEngine.Embedded)), torch = Weights(Trained(type, TorchEngine.On("cpu")));

        bool isMoved = false;
        for (int at = 0; at < start.Length; at++)
        {
            Weight right = embedded[at];
            float[] expected = right.Values.ToArray(), found = torch[at].Values.ToArray();
            double worst = expected.Zip(found, static (a, b) => Math.Abs(a - b)).Max();
            Assert.True(worst <= Tolerance * Math.Max(1, expected.Max(Math.Abs)), $"{right.FullName} of {name} differs by {worst}.");
            isMoved |= !expected.SequenceEqual(start[at].Values.ToArray());
        }

        Assert.True(isMoved);
    }

    // The same mean squared error, from the same weights to the same targets.
    private static ModelBase Trained(Type type, TrainingEngine engine)
    {
        ModelBase model = Shaken(type);
        Architecture architecture = model.GetArchitecture();
        Samples[] inputs = [.. architecture.Inputs.Select((node, at) => Parity.Values(architecture, node, at))];
        Samples[] targets = [.. architecture.Outputs.Select((output, at) => Parity.Values(architecture, output.Node, 50 + at))];
        var options = new FitOptions { Shuffle = false, Optimizer = new SGD(1), Engine = engine };
        MethodInfo fit = typeof(ModelBase).GetMethod("FitAll", BindingFlags.Instance | BindingFlags.NonPublic)!;
        fit.Invoke(model, [inputs, targets, null, options, CancellationToken.None]);
        return model;
    }

    private static ModelBase Shaken(Type type)
    {
        var model = (ModelBase)Activator.CreateInstance(type, 5)!;
        Parity.Shake(model);
        return model;
    }

    private static Weight[] Weights(ModelBase model) => [.. model.Layers.SelectMany(static layer => layer.Weights)];

    private static bool IsByChance(LayerNode node) =>
        node.Kind is "Sampling" || node.Kind.Contains("Dropout", StringComparison.Ordinal) || node.Kind.Contains("Noise", StringComparison.Ordinal)
        || node.Settings.Any(setting => setting.Name.EndsWith("ropout", StringComparison.Ordinal) && node.Number(setting.Name) > 0);
}
