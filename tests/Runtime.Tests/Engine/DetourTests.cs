using System.Collections.Generic;
using System.Linq;
using Autoencoders.Engine;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Engine;

public sealed unsafe class DetourTests
{
    // Slices run at once and may be at different layers, whose tensors have different widths.
    [Fact]
    public void SlicesAtDifferentLayers_DoNotShareMemory()
    {
        var model = new NormalizedSkips(seed: 1);
        Architecture architecture = model.GetArchitecture();
        var workspace = new Workspace(architecture, model.Layers, 32, workers: 2, training: true);
        var settings = new BatchSettings { BatchSize = 32, IsTraining = true };
        var ranges = new List<(int Slice, long Start, long End)>();
        foreach (int slice in new[] { 0, 1, 2, 3 })
        {
            var batch = new BatchSlice(workspace, slice * 8, 8, settings, worker: 0);
            foreach (int node in Enumerable.Range(1, 4))
            {
                Matrix detour = batch.Detour(node, 0);
                ranges.Add((slice, (long)detour.Data, (long)(detour.Data + (detour.Rows * (long)detour.Stride))));
            }
        }

        foreach ((int slice, long start, long end) in ranges)
            Assert.All(ranges.Where(other => other.Slice != slice), other => Assert.True(end <= other.Start || other.End <= start));
    }
}
