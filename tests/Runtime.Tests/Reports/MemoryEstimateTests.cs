using System;
using System.Linq;
using Autoencoders.Engine;
using Autoencoders.Reports;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Reports;

public sealed class MemoryEstimateTests
{
    // What the planner adds: rows of whole cache lines, gaps between buffers, what a thread needs in the middle of a layer.
    private const double PeakBound = 0.15;

    // The rest is objects, tables of positions and what a thread needs: it does not grow with batch or weights.
    private const double TotalBound = 0.02;
    private const long Objects = 256 << 10;
    private const int Batch = 64;

    public static TheoryData<string> Names => [.. ReportedModels.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void PeakOfValues_IsWhatTheEngineAllocates(string name)
    {
        ModelBase model = ReportedModels.All[name]();
        MemoryEstimate estimate = MemoryEstimate.Of(model.GetArchitecture(), Batch)!;
        foreach (bool training in (bool[])[false, true])
        {
            long measured = 4 * new Workspace(model.GetArchitecture(), model.Layers, Batch, workers: 1, training).Length;
            AssertNear(name + (training ? ", training" : ", predicting"), training ? estimate.PeakTraining : estimate.PeakInference, measured, PeakBound, 0);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void MemoryForTraining_IsWhatTheEngineAllocates(string name)
    {
        _ = ReportedModels.All[name]();
        long before = GC.GetAllocatedBytesForCurrentThread();
        ModelBase model = ReportedModels.All[name]();
        Architecture architecture = model.GetArchitecture();
        long made = GC.GetAllocatedBytesForCurrentThread();
        Samples[] inputs = [.. architecture.Inputs.Select(input => Numbers.Uniform(Batch, architecture.Nodes[input].OutputShape!.Value))];
        Samples[] targets = [.. architecture.Outputs.Select(output => Numbers.Uniform(Batch, architecture.Nodes[output.Node].OutputShape!.Value))];
        long drawn = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(new TrainingStep(model, new SampleSet(inputs, targets), new FitOptions { BatchSize = Batch, Threads = 1, Loss = Loss.MeanSquaredError }));
        long measured = GC.GetAllocatedBytesForCurrentThread() - drawn + made - before;

        AssertNear(name, MemoryEstimate.Of(architecture, Batch)!.Training, measured, TotalBound, Objects);
        GC.KeepAlive(model);
    }

    [Fact]
    public void OptimizerState_IsItsSlotsForEachWeight()
    {
        Architecture architecture = Pictures.Architecture;

        Assert.Equal(0, MemoryEstimate.Of(architecture, 1, new SGD())!.OptimizerState);
        Assert.Equal(4 * architecture.ParameterCount, MemoryEstimate.Of(architecture, 1, new SGD(momentum: 0.9f))!.OptimizerState);
        Assert.Equal(8 * architecture.ParameterCount, MemoryEstimate.Of(architecture, 1)!.OptimizerState);
    }

    [Fact]
    public void SharedWeights_CountOnce_AndTheirGradientsForEachUse()
    {
        MemoryEstimate estimate = MemoryEstimate.Of(Tied.Architecture, 1)!;
        var model = new Tied(seed: 1);

        Assert.Equal(4 * model.Parameters.Length, estimate.Weights);
        Assert.Equal(4 * model.GradientLength, estimate.Gradients);
    }

    [Fact]
    public void KeptValues_AreWhatEachLayerAsksFor()
    {
        foreach ((string name, Func<ModelBase> make) in ReportedModels.All)
        {
            ModelBase model = make();
            foreach (Autoencoders.Layers.Layer layer in model.Layers)
            {
                foreach (bool training in (bool[])[false, true])
                    Assert.Equal((name, layer.Name, (long)layer.ScratchLength(training) * layer.Steps), (name, layer.Name, KeptValues.Of(model.GetArchitecture().Nodes[layer.Index], training)));
            }
        }
    }

    [Fact]
    public void BatchBelowOne_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(static () => MemoryEstimate.Of(Pictures.Architecture, 0));

    private static void AssertNear(string what, long estimate, long measured, double bound, long slack)
    {
        double error = (double)(measured - estimate) / measured;
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{what}: estimated {estimate:N0} bytes, allocated {measured:N0}, {error:P1} apart"));
        Assert.True(Math.Abs(measured - estimate) <= bound * measured + slack, FormattableString.Invariant($"{what}: estimated {estimate:N0} bytes, but the engine allocates {measured:N0} ({error:P1})."));
    }
}
