using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Autoencoders.Layers;
using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Training;

/// <summary>What is written as KernelConstraint holds after every step.</summary>
public sealed class ConstraintTests
{
    // A rate of 0 leaves the weights where they are, so that only the constraint shows.
    [Fact]
    public void Weights_AreThoseOfKeras()
    {
        foreach (JsonElement item in Golden.Read("constraints_golden.json").EnumerateArray())
        {
            SpecifiedModel model = WithKernel(item);
            Weight kernel = model.Layers[0].Weights[0];
            item.Floats("before").CopyTo(kernel.Values);

            Step(model, new SGD(learningRate: 0), threads: 2);

            Golden.AssertClose(item.Doubles("after"), kernel.Values, 1e-5, 1e-9, item.Text("constraint") + item.GetProperty("numbers") + item.GetProperty("axes"));
        }
    }

    [Fact]
    public void Bias_IsBoundedToo()
    {
        SpecifiedModel model = Of(Input(3), Dense(4, default, ("BiasConstraint", Constraint.MaxNorm), ("BiasMaxNorm", 0.5f)));
        Numbers.FillBiases(model);
        model.Layers[0].Weights[1].Values.Fill(3);

        Step(model, new SGD(learningRate: 0), threads: 1);

        Assert.All(model.Layers[0].Weights[1].Values.ToArray(), static value => Assert.Equal(0.25f, value, 1e-6f));
    }

    [Fact]
    public void EveryUnit_StaysWithinItsNorm_HoweverFarTheOptimizerGoes()
    {
        SpecifiedModel model = Of(Input(6), Dense(9, Activation.Relu, ("KernelConstraint", Constraint.MaxNorm), ("KernelMaxNorm", 0.25f)), Dense(6));

        model.Fit(Numbers.Uniform(32, 6), new FitOptions { Epochs = 2, BatchSize = 8, Optimizer = new SGD(learningRate: 5) });

        Weight kernel = model.Layers[0].Weights[0];
        double[] norms = [.. Enumerable.Range(0, 9).Select(unit => Math.Sqrt(Enumerable.Range(0, 6).Sum(row => Math.Pow(kernel.Values[row * 9 + unit], 2))))];
        Assert.All(norms, static norm => Assert.True(norm <= 0.25 * (1 + 1e-6)));
        Assert.Contains(norms, static norm => norm > 0.249);
    }

    // A rate of ½ goes half the way once, however many layers use the weight.
    [Fact]
    public void SharedWeight_IsBoundedOnceAStep()
    {
        SpecifiedModel model = Of(
            Input(3),
            Dense(3, default, ("Name", "once"), ("KernelConstraint", Constraint.MinMaxNorm), ("KernelConstraintRate", 0.5f), ("UseBias", false)),
            Line("TiedDense", ("layer", "once"), ("UseBias", false)));
        Weight kernel = model.Layers[0].Weights[0];
        kernel.Values.Fill(MathF.Sqrt(3));

        Step(model, new SGD(learningRate: 0), threads: 2);

        Assert.All(kernel.Values.ToArray(), static value => Assert.Equal(2 / MathF.Sqrt(3), value, 1e-5f));
    }

    [Fact]
    public void FrozenWeights_AreLeftAlone()
    {
        SpecifiedModel model = Of(Input(3), Dense(4, default, ("KernelConstraint", Constraint.UnitNorm), ("Trainable", false)), Dense(3));
        int[] before = Numbers.Bits(model.Layers[0].Weights[0].Values);

        Step(model, new SGD(), threads: 1);

        Assert.Equal(before, Numbers.Bits(model.Layers[0].Weights[0].Values));
    }

    [Fact]
    public void NumberOfThreads_ShowsInNoBit()
    {
        int[] one = Trained(1);
        Assert.Equal(one, Trained(2));
        Assert.Equal(one, Trained(4));
    }

    // So many norms that they are shared out: side by side, and each a run.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void NumberOfThreads_ShowsInNoBitOfALargeWeight(int axis)
    {
        int[] one = Bounded(1);
        Assert.Equal(one, Bounded(2));
        Assert.Equal(one, Bounded(4));

        int[] Bounded(int threads)
        {
            SpecifiedModel model = Of(Input(300), Dense(700, default, ("KernelConstraint", Constraint.UnitNorm), ("KernelConstraintAxes", new EquatableArray<int>([axis]))));
            Step(model, new Adam(), threads);
            return Numbers.WeightBits(model);
        }
    }

    private static int[] Trained(int threads)
    {
        var model = new Constrained(seed: 2);
        model.Fit(Numbers.Uniform(24, new Shape(8, 6, 1)), new FitOptions { Epochs = 2, BatchSize = 8, Optimizer = new Adam(), Threads = threads });
        return Numbers.WeightBits(model);
    }

    private static void Step(Model model, Optimizer optimizer, int threads)
    {
        IReadOnlyList<LayerNode> nodes = model.GetArchitecture().Nodes;
        Samples inputs = Numbers.Uniform(4, nodes[0].OutputShape!.Value), targets = Numbers.Uniform(4, nodes[^1].OutputShape!.Value);
        var step = new TrainingStep(model, new SampleSet([inputs], [targets]), new FitOptions { Optimizer = optimizer, BatchSize = 4, Threads = threads });
        Assert.True(double.IsFinite(step.Run([0, 1, 2, 3])));
    }

    // One layer whose kernel has the case's shape: dense for a matrix, a convolution with one position for four axes.
    private static SpecifiedModel WithKernel(JsonElement item)
    {
        int[] shape = [.. item.GetProperty("shape").EnumerateArray().Select(static size => size.GetInt32())];
        List<(string, object)> arguments = [("KernelConstraint", Enum.Parse<Constraint>(item.Text("constraint")))];
        if (item.GetProperty("axes") is { ValueKind: JsonValueKind.Array } axes)
            arguments.Add(("KernelConstraintAxes", new EquatableArray<int>(axes.EnumerateArray().Select(static axis => axis.GetInt32()))));
        arguments.AddRange(item.GetProperty("numbers").EnumerateObject().Select(static number => ("Kernel" + number.Name, (object)number.Value.GetSingle())));
        return shape.Length == 2
            ? Of(Input(shape[0]), Dense(shape[1], default, [.. arguments]))
            : Of(Input(shape[..3]), Line("Conv2D", [("filters", shape[3]), ("kernel", new EquatableArray<int>(shape[..2])), .. arguments]));
    }
}
