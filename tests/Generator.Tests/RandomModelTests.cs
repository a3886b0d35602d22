using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Autoencoders.Dsl.Tests.Models;
using Autoencoders.Generator.Tests.Hosting;
using Autoencoders.Models;

namespace Autoencoders.Generator.Tests;

/// <summary>Random graphs of all kinds of layers, compiled and used: a model that compiles runs.</summary>
public sealed class RandomModelTests
{
    private const int Models = 300;

    private static readonly Lazy<(IReadOnlyList<Type> Types, HashSet<string> Kinds)> Compiled = new(Compile);

    [Fact]
    public void EveryKindOfLayer_IsAmongThem() => Assert.Empty(LayerRules.Kinds.Except(Compiled.Value.Kinds));

    // A layer that wrote less than its shape says would give what memory held before, and one that wrote more would spoil its neighbours'.
    [Fact]
    public void AcceptedModels_ComputeEachSampleByItself_InTheShapeThatWasInferred()
    {
        Assert.True(Compiled.Value.Types.Count >= Models);
        foreach (Type type in Compiled.Value.Types)
        {
            var model = (ModelBase)Activator.CreateInstance(type, 7)!;
            Architecture architecture = model.GetArchitecture();
            Samples[] inputs = Inputs(architecture, count: 5);
            Samples[] together = GeneratedModels.Predict(model, inputs, threads: 3);
            for (int output = 0; output < together.Length; output++)
            {
                Assert.Equal(architecture.Nodes[architecture.Outputs[output].Node].OutputShape, together[output].Shape);
                float[] values = together[output].ToArray();
                int length = (int)together[output].Shape.ElementCount;
                Assert.Equal(5 * length, values.Length);
                for (int row = 0; row < 5; row++)
                {
                    Samples[] single = [.. inputs.Select(samples => samples[row..(row + 1)])];
                    float[] alone = GeneratedModels.Predict((ModelBase)Activator.CreateInstance(type, 7)!, single)[output].ToArray();
                    Assert.True(alone.AsSpan().SequenceEqual(values.AsSpan(row * length, length)), $"Row {row} depends on the others:\n{architecture}");
                }
            }
        }
    }

    [Fact]
    public void AcceptedModels_LearnTheSame_WithOneThreadOrThree()
    {
        foreach (Type type in Compiled.Value.Types)
        {
            Samples[][] learnt = [.. new[] { 1, 3 }.Select(threads => Learn((ModelBase)Activator.CreateInstance(type, 7)!, threads))];
            Assert.All(learnt[0].Zip(learnt[1]), pair =>
                Assert.True(Bits(pair.First).SequenceEqual(Bits(pair.Second)), type.Name + " depends on the number of threads:\n" + ((ModelBase)Activator.CreateInstance(type, 7)!).GetArchitecture()));
        }
    }

    private static int[] Bits(Samples samples) => [.. samples.ToArray().Select(BitConverter.SingleToInt32Bits)];

    private static Samples[] Learn(ModelBase model, int threads)
    {
        Architecture architecture = model.GetArchitecture();
        Samples[] inputs = Inputs(architecture, count: 7);
        Samples[] targets = [.. architecture.Outputs.Select(output => Noise(architecture.Nodes[output.Node].OutputShape!.Value, 7, seed: 99))];
        if (Enumerable.Range(0, architecture.Nodes.Count).Any(at => architecture.Nodes[at].IsLive && architecture.NeedsGradient(at)))
            GeneratedModels.Fit(model, inputs, targets, new FitOptions { Epochs = 2, BatchSize = 4, Threads = threads, Optimizer = new Adam(1e-4f) });
        return GeneratedModels.Predict(model, inputs);
    }

    private static Samples[] Inputs(Architecture architecture, int count) =>
        [.. architecture.Inputs.Select((node, at) => Noise(architecture.Nodes[node].OutputShape!.Value, count, seed: at))];

    private static Samples Noise(Shape shape, int count, int seed)
    {
        var random = new Random(seed);
        var values = new float[count * shape.ElementCount];
        for (int i = 0; i < values.Length; i++)
            values[i] = random.NextSingle();
        return Samples.FromFloats(values, shape);
    }

    private static (IReadOnlyList<Type> Types, HashSet<string> Kinds) Compile()
    {
        var random = new Random(4711);
        var lines = new RandomLines(random);
        var kinds = new HashSet<string>();
        var source = new StringBuilder("using Autoencoders;\n#pragma warning disable\n");
        int made = 0;
        for (int tries = 0; tries < 100_000 && (made < Models || LayerRules.Kinds.Except(kinds).Any()); tries++)
        {
            (Architecture architecture, IReadOnlyList<Declaration> written) = RandomChains.Grow(lines, random);
            if (!architecture.IsSound || architecture.Nodes.Count < 3 || architecture.ParameterCount > 20_000)
                continue;
            string[] live = [.. architecture.Layers.Where(static node => node.IsLive).Select(static node => node.Kind)];

            // Some kinds fit so seldom that they are waited for.
            if (made >= Models && kinds.IsSupersetOf(live))
                continue;
            kinds.UnionWith(live);
            source.Append('[').AppendJoin(", ", written.Select(Text)).Append("] public partial class Net").Append(made++).Append(";\n");
        }

        return (GeneratedModels.Load("Random", source.ToString()), kinds);
    }

    // The line as one would write it: constructor arguments first, then properties.
    private static string Text(Declaration line)
    {
        Type attribute = typeof(LayerAttribute).Assembly.GetType($"Autoencoders.{line.Kind}Attribute", throwOnError: true)!;
        return line.Kind + "(" + string.Join(", ", line.Arguments.Select(argument =>
            (attribute.GetProperty(argument.Name) is { SetMethod.IsPublic: true } ? argument.Name + " = " : argument.Name + ": ") + Value(argument.Value))) + ")";
    }

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => "\"" + text + "\"",
        bool truth => truth ? "true" : "false",
        float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
        Enum member => $"(Autoencoders.{member.GetType().Name})({member:D})",
        EquatableArray<int> sizes => "new int[] { " + string.Join(", ", sizes) + " }",
        EquatableArray<string> names => "new string[] { " + string.Join(", ", names.Select(static name => "\"" + name + "\"")) + " }",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No text for {value}.", nameof(value)),
    };
}
