using System;
using System.Collections.Generic;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace Autoencoders.Dsl.Tests.Models;

/// <summary>The checker over models that nobody would write.</summary>
public sealed class RandomSpecTests
{
    private static Gen<ModelSpec> Specs(bool readable) =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from count in Gen.Choose(0, 9)
        from usual in Gen.Elements(true, true, true, false)
        from name in Gen.Elements("Random", "Random", "A", "Summary", "Encoder")
        from input in Gen.Elements<int[]>([8], [4, 3], [6, 6, 2], [3, 4, 4, 1])
        select Spec(new RandomLines(new Random(seed)), readable, count, usual ? [new Declaration("Model"), Dsl.Tests.Specs.Input(input)] : [], name);

    private static ModelSpec Spec(RandomLines lines, bool readable, int count, Declaration[] first, string name) =>
        new(name, [.. first, .. Enumerable.Range(0, count).Select(_ => lines.Wild(readable))]);

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
            // A block has no sizes before it is used, and so is neither.
            Architecture architecture = ModelChecker.Check(spec);
            Assert.Equal(!spec.IsBlock && architecture.Issues.All(static issue => issue.IsWarning), architecture.IsSound);
        }));

    [Fact]
    public void SoundModel_IsWhole() =>
        Check.One(Often, Prop.ForAll(Specs(readable: false).ToArbitrary(), static spec =>
        {
            Architecture architecture = ModelChecker.Check(spec);
            if (!architecture.IsSound)
                return;
            AssertWhole(architecture);
        }));

    [Fact]
    public void AcceptedChains_CountEveryWeightOnce()
    {
        var random = new Random(20_251_121);
        var lines = new RandomLines(random);
        var used = new HashSet<string>();
        int accepted = 0;
        for (int tries = 0; accepted < 10_000; tries++)
        {
            Assert.True(tries < 1_000_000, "The checker accepts next to nothing.");
            Architecture architecture = RandomChains.Grow(lines, random).Architecture;
            if (!architecture.IsSound || architecture.Nodes.Count < 3)
                continue;
            accepted++;
            used.UnionWith(architecture.Layers.Select(static node => node.Kind));
            Assert.Equal(architecture.Nodes.Sum(static node => node.Weights.Where(static weight => weight.Owner is null).Sum(static weight => weight.Shape.Sizes.Aggregate(1L, static (product, size) => product * size))), architecture.ParameterCount);
            Assert.All(architecture.Nodes, static node => Assert.Equal(node.Weights.Count, node.Weights.Select(static weight => weight.Name).Distinct().Count()));
            AssertWhole(architecture);
            AssertGradientsFlow(architecture);
        }

        Assert.Empty(LayerRules.Kinds.Except(used));
    }

    private static void AssertWhole(Architecture architecture)
    {
        Assert.True(architecture.Nodes[0].IsInput && architecture.Output > 0);
        Assert.Equal(architecture.Nodes.Count, architecture.Nodes.Select(static node => node.Name).Distinct().Count());
        Assert.Equal(architecture.Nodes.Count, architecture.Nodes.Select(static node => node.MemberName).Distinct().Count());
        Assert.Equal(architecture.Outputs.Count, architecture.Outputs.Select(static output => output.Name).Distinct().Count());
        Assert.Equal(architecture.Outputs.Count, architecture.Outputs.Select(static output => output.MemberName).Distinct().Count());
        Assert.Equal(architecture.Outputs.Count, architecture.Outputs.Select(output => architecture.Root(output.Node)).Distinct().Count());
        Assert.All(architecture.Outputs, output => Assert.True(architecture.Nodes[output.Node] is { IsInput: false, IsLive: true }));
        for (int at = 0; at < architecture.Nodes.Count; at++)
        {
            LayerNode node = architecture.Nodes[at];
            Assert.Equal(node.IsInput, node.Inputs.Count == 0);
            Assert.All(node.Inputs, source => Assert.InRange(source, 0, at - 1));
            Assert.InRange(node.OutputShape!.Value.ElementCount, 1, int.MaxValue);
            if (node.IsInput)
                continue;
            Assert.Equal(node.Inputs.Select(source => architecture.Nodes[source].OutputShape), node.InputShapes);
            Assert.Equal(node.InputShapes[0], node.InputShape);
            Assert.True(Enum.IsDefined(node.Activation));
            Assert.True(float.IsFinite(node.ActivityL1) && float.IsFinite(node.ActivityL2));
            Assert.All(node.Settings, static setting => Assert.True(float.IsFinite(setting.Value)));
            Assert.True(node.IsTrainable || node.Weights.All(static weight => !weight.IsTrainable));
            if (node.IsView)
                Assert.Equal(node.InputShape!.Value.ElementCount, node.OutputShape!.Value.ElementCount);
            if (node.Kind == "Dense")
                Assert.Equal(node.InputShape!.Value.Last, node.Weights[0].Shape[0]);
        }

        Assert.InRange(architecture.ParameterCount, 0, int.MaxValue);
        Assert.All(architecture.Parts, part => Assert.True(architecture.Part(part.Name).IsSound));
    }

    // Whoever learns gets its gradient, each is written before it is added to, and every later reader has had its turn.
    private static void AssertGradientsFlow(Architecture architecture)
    {
        var written = new HashSet<int>(architecture.Outputs.Select(output => architecture.Root(output.Node)));
        var done = new HashSet<int>();
        foreach (BackwardStep step in architecture.BackwardSteps())
        {
            LayerNode node = architecture.Nodes[step.Node];
            Assert.Contains(architecture.Root(step.Node), written);
            Assert.Equal(node.Inputs.Count, step.Targets.Count);
            for (int slot = 0; slot < node.Inputs.Count; slot++)
            {
                int root = architecture.Root(node.Inputs[slot]);
                Assert.DoesNotContain(root, done);
                Assert.Equal(architecture.NeedsGradient(node.Inputs[slot]), step.Targets[slot] != GradientTarget.None);
                if (step.Targets[slot] != GradientTarget.None)
                    Assert.Equal(written.Add(root), step.Targets[slot] == GradientTarget.Write);
            }

            Assert.True(done.Add(step.Node));
        }

        IEnumerable<int> learning = Enumerable.Range(0, architecture.Nodes.Count)
            .Where(at => architecture.Nodes[at].IsLive && architecture.Nodes[at].Weights.Any(static weight => weight.IsTrainable));
        Assert.Subset(done, new HashSet<int>(learning));
    }

    [Fact]
    public void DenseCount_IsInTimesUnitsPlusUnits() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(1, 40_000).ToArbitrary(), Gen.Choose(1, 40_000).ToArbitrary(), static (width, units) =>
            Dsl.Tests.Specs.Accepted(Dsl.Tests.Specs.Input(width), Dsl.Tests.Specs.Dense(units)).ParameterCount == (long)width * units + units));
}
