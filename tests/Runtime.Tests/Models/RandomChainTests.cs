using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Dsl.Tests.Models;
using Autoencoders.Engine;
using Autoencoders.Layers;
using Autoencoders.Models;
using Autoencoders.Training;
using FsCheck;
using FsCheck.Fluent;

namespace Autoencoders.Runtime.Tests.Models;

/// <summary>What the checker infers of a model is what its layers compute, over chains and graphs that nobody would write.</summary>
public sealed class RandomChainTests
{
    private const int Chains = 10_000;
    private const int Rows = 2;

    // A NaN that no arithmetic gives, as bits.
    private const int Untouched = 0x7FC0BEEF;

    [Fact]
    public void InferredShapes_AreWhatForwardWrites_AndCountedParametersWhatIsHeld()
    {
        var used = new HashSet<string>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Chains).WithReplay(20_251_122, 7), Prop.ForAll(Drawn.ToArbitrary(), chain =>
        {
            var model = new SpecifiedModel(chain.Spec, seed: 3);
            AssertParametersAreCounted(model);
            AssertEachTensorIsWritten(model);
            used.UnionWith(model.GetArchitecture().Layers.Where(static node => node.IsLive).Select(static node => node.Kind));
        }));

        Assert.Empty(LayerRules.Kinds.Except(used));
    }

    private static Gen<Chain> Drawn => Gen.Choose(0, int.MaxValue - 1).Select(static seed => Draw(new Random(seed)));

    private static Chain Draw(Random random)
    {
        var lines = new RandomLines(random);
        while (true)
        {
            (Architecture architecture, IReadOnlyList<Declaration> written) = RandomChains.Grow(lines, random);
            if (architecture.IsSound && architecture.Nodes.Count > 2 && architecture.ParameterCount <= 20_000
                && architecture.Nodes.Sum(static node => node.OutputShape!.Value.ElementCount) <= 20_000)
            {
                return new Chain(new ModelSpec("Random", [.. written]));
            }
        }
    }

    private static void AssertParametersAreCounted(SpecifiedModel model)
    {
        Assert.Equal(model.ParameterCount, model.Parameters.Length);
        long end = 0;
        foreach (Weight weight in model.Layers.SelectMany(static layer => layer.Weights).Where(static weight => !weight.IsBorrowed).OrderBy(static weight => weight.Offset))
        {
            Assert.Equal(end, weight.Offset);
            Assert.Equal(weight.Shape.ElementCount, weight.Values.Length);
            end += weight.Length;
        }

        Assert.Equal(end, model.ParameterCount);
    }

    // The workspace has one row more than is computed: whoever writes less than its shape leaves a mark, whoever writes more rubs one out.
    private static void AssertEachTensorIsWritten(SpecifiedModel model)
    {
        Architecture architecture = model.GetArchitecture();
        new Preparation(model.Layers, training: true).Run(Teams.Get(1));
        var workspace = new Workspace(architecture, model.Layers, Rows + 1, workers: 1, training: true);
        var batch = new BatchSlice(workspace, 0, Rows, new BatchSettings { BatchSize = Rows, Seed = 5, Step = 1 }, worker: 0);
        for (int node = 0; node < architecture.Nodes.Count; node++)
        {
            Assert.Equal(architecture.Nodes[node].OutputShape!.Value.ElementCount, workspace.Value(node).Columns);
            Bits(workspace.Value(node)).Fill(Untouched);
        }

        var random = new Random(1);
        foreach (int input in architecture.Inputs)
        {
            for (int row = 0; row < Rows; row++)
            {
                foreach (ref float value in batch.Value(input).Row(row))
                    value = random.NextSingle();
            }
        }

        model.Forward(batch);

        for (int at = 0; at < architecture.Nodes.Count; at++)
        {
            LayerNode node = architecture.Nodes[at];
            if (!node.IsLive)
                continue;
            Matrix value = workspace.Value(at);
            bool isTame = !RaisesSums(node) && node.Inputs.All(input => Numbers(batch.Value(input)).All(static number => MathF.Abs(number) < 20));
            Assert.True(Numbers(batch.Value(at)).All(static number => BitConverter.SingleToInt32Bits(number) != Untouched), $"{node.Name} leaves some of {node.OutputShape} unwritten");
            Assert.True(!isTame || Numbers(batch.Value(at)).All(float.IsFinite), $"{node.Name} is not finite");
            Assert.True(Bits(value)[(Rows * value.Stride)..].IndexOfAnyExcept(Untouched) < 0, $"{node.Name} writes behind its {node.OutputShape}");
        }
    }

    // e to the power of a sum, or of itself at each step, may well be too large for a float.
    private static bool RaisesSums(LayerNode node) =>
        node.Kind != "Activation" && (node.Activation == Activation.Exponential || node.Settings.Any(static setting => setting.Name.EndsWith("ctivation", StringComparison.Ordinal) && setting.Value == (float)Activation.Exponential));

    private static IEnumerable<float> Numbers(Matrix matrix) => Enumerable.Range(0, matrix.Rows).SelectMany(row => matrix.Row(row).ToArray());

    private static unsafe Span<int> Bits(Matrix matrix) => new(matrix.Data, matrix.Rows * matrix.Stride);

    // Says what was written where a case fails.
    private sealed record Chain(ModelSpec Spec)
    {
        public override string ToString() =>
            string.Join(", ", Spec.Declarations.Select(static line => line.Kind + "(" + string.Join(", ", line.Arguments.Select(static argument => argument.Name + ": " + Text(argument.Value))) + ")"));

        private static string? Text(object? value) => value switch
        {
            EquatableArray<int> sizes => "[" + string.Join(", ", sizes) + "]",
            EquatableArray<string> names => "[" + string.Join(", ", names) + "]",
            _ => value?.ToString(),
        };
    }
}
