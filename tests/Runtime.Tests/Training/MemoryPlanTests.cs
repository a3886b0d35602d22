using System.Collections.Generic;
using System.Linq;
using Autoencoders.Engine;
using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Training;

public sealed class MemoryPlanTests
{
    [Fact]
    public void BuffersAliveTogether_NeverOverlap()
    {
        for (ulong seed = 0; seed < 300; seed++)
        {
            var random = new RandomStream(seed, 0);
            var plan = new MemoryPlan();
            var placed = new List<(long Offset, long Size, int First, int Last)>();
            for (int i = random.NextInt(40); i >= 0; i--)
            {
                int first = random.NextInt(20), last = random.NextInt(10) == 0 ? int.MaxValue : first + random.NextInt(8);
                long size = random.NextInt(200);
                placed.Add((plan.Add(size, first, last), size, first, last));
            }

            foreach (var (a, b) in placed.SelectMany((a, i) => placed.Skip(i + 1).Select(b => (a, b))))
            {
                bool together = a.First <= b.Last && b.First <= a.Last;
                Assert.False(together && a.Offset < b.Offset + b.Size && b.Offset < a.Offset + a.Size, $"{a} overlaps {b} (seed {seed}).");
            }

            Assert.All(placed, buffer => Assert.True(buffer.Offset % 16 == 0 && buffer.Offset >= 0 && buffer.Offset + buffer.Size <= plan.Length));
        }
    }

    [Fact]
    public void BuffersOfDifferentTimes_ShareMemory()
    {
        var plan = new MemoryPlan();
        long first = plan.Add(100, 0, 1);
        long second = plan.Add(100, 1, 2);
        long third = plan.Add(100, 2, 3);

        Assert.NotEqual(first, second);
        Assert.Equal(first, third);
        Assert.Equal(2 * 112, plan.Length);
    }

    [Fact]
    public void ValuesThatAreStillNeeded_NeverOverlap_InAnyNetwork()
    {
        for (ulong seed = 0; seed < 60; seed++)
        {
            SpecifiedModel model = RandomModel(new RandomStream(seed, 1));
            Architecture architecture = model.GetArchitecture();
            var inference = new Workspace(architecture, model.Layers, 5, 1, training: false);
            for (int node = 1; node < architecture.Nodes.Count; node++)
            {
                if (!architecture.Nodes[node].IsView)
                    AssertApart(inference.Value(architecture.Nodes[node].Inputs[0]), inference.Value(node), seed);
                if (!IsViewOf(architecture, node, 0))
                    AssertApart(inference.Value(0), inference.Value(node), seed);
            }

            var training = new Workspace(architecture, model.Layers, 5, 1, training: true);
            Matrix[] kept =
            [
                .. Enumerable.Range(0, architecture.Nodes.Count).Where(node => !architecture.Nodes[node].IsView).SelectMany(
                    node => architecture.NeedsGradient(node) ? new[] { training.Value(node), training.Gradient(node) } : [training.Value(node)]),
                .. model.Layers.Where(static layer => layer.ScratchLength(training: true) > 0).Select(layer => training.Saved(layer.Index)),
            ];
            for (int i = 0; i < kept.Length; i++)
            {
                for (int j = i + 1; j < kept.Length; j++)
                    AssertApart(kept[i], kept[j], seed);
            }
        }
    }

    [Fact]
    public void Inference_NeedsLessThanTraining_AndNoMoreForDeeperNetworks()
    {
        long shallow = Length(4, training: false), deep = Length(40, training: false);

        Assert.Equal(shallow, deep);
        Assert.True(deep < Length(40, training: true) / 10);

        static long Length(int depth, bool training)
        {
            SpecifiedModel model = Of([Input(64), .. Enumerable.Repeat(Dense(64, Activation.Tanh), depth)]);
            return new Workspace(model.GetArchitecture(), model.Layers, 8, 1, training).Length;
        }
    }

    private static bool IsViewOf(Architecture architecture, int node, int root) =>
        node == root || (architecture.Nodes[node].IsView && IsViewOf(architecture, architecture.Nodes[node].Inputs[0], root));

    private static unsafe void AssertApart(Matrix a, Matrix b, ulong seed)
    {
        float* endOfA = a.Data + (a.Rows - 1) * a.Stride + a.Columns, endOfB = b.Data + (b.Rows - 1) * b.Stride + b.Columns;
        Assert.True(endOfA <= b.Data || endOfB <= a.Data, $"Two buffers that are needed at once overlap (seed {seed}).");
    }

    private static SpecifiedModel RandomModel(RandomStream random)
    {
        var lines = new List<Declaration> { Input(1 + random.NextInt(4), 2 * (1 + random.NextInt(30))) };
        for (int i = random.NextInt(12); i >= 0; i--)
        {
            lines.Add(random.NextInt(6) switch
            {
                0 => Dense(2 * (1 + random.NextInt(40)), Activation.Glu),
                1 => Dense(1 + random.NextInt(80), Activation.Gelu),
                2 => Activation(Activation.Tanh),
                3 => Dropout(0.5f),
                4 => Line("Flatten"),
                _ => Reshape(1, -1),
            });
        }

        return Of([.. lines, Dense(3)]);
    }
}
