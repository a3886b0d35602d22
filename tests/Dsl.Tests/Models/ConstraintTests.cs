using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Models;

/// <summary>How KernelConstraint and the numbers beside it are read.</summary>
public sealed class ConstraintTests
{
    private static readonly EquatableArray<int> First = new([0]);

    [Theory]
    [InlineData(Constraint.MaxNorm, 0, 2)]
    [InlineData(Constraint.UnitNorm, 0, 0)]
    [InlineData(Constraint.MinMaxNorm, 0, 1)]
    public void Numbers_AreKerasByDefault(Constraint kind, float smallest, float largest) =>
        Assert.Equal(new WeightConstraint(kind, smallest, largest, 1, First), Of(Dense(4, With("KernelConstraint", kind))));

    [Fact]
    public void NonNegative_TakesNoNorm() =>
        Assert.Equal(new WeightConstraint(Constraint.NonNegative, 0, 0, 1, EquatableArray<int>.Empty), Of(Dense(4, With("KernelConstraint", Constraint.NonNegative))));

    [Fact]
    public void None_IsNoConstraint()
    {
        Assert.Null(Of(Dense(4)));
        Assert.Null(Of(Dense(4, With("KernelConstraint", Constraint.None))));
    }

    [Fact]
    public void EveryNumber_ReachesTheWeight() =>
        Assert.Equal(
            new WeightConstraint(Constraint.MinMaxNorm, 0.5f, 3, 0.25f, new EquatableArray<int>([0, 1])),
            Of(Dense(4, With("KernelConstraint", Constraint.MinMaxNorm), With("KernelMinNorm", 0.5f), With("KernelMaxNorm", 3f), With("KernelConstraintRate", 0.25f), With("KernelConstraintAxes", new EquatableArray<int>([-1, 0])))));

    [Theory]
    [InlineData("Dense", "Kernel", "kernel")]
    [InlineData("Dense", "Bias", "bias")]
    [InlineData("Conv2D", "Kernel", "kernel")]
    [InlineData("Conv2DTranspose", "Kernel", "kernel")]
    [InlineData("DepthwiseConv2D", "Depthwise", "kernel")]
    [InlineData("DepthwiseConv2D", "Bias", "bias")]
    [InlineData("SeparableConv2D", "Depthwise", "depthwise_kernel")]
    [InlineData("SeparableConv2D", "Pointwise", "pointwise_kernel")]
    [InlineData("LSTM", "Recurrent", "recurrent_kernel")]
    [InlineData("GRU", "Kernel", "kernel")]
    [InlineData("SimpleRNN", "Bias", "bias")]
    [InlineData("Embedding", "Embeddings", "embeddings")]
    [InlineData("PReLU", "Alpha", "alpha")]
    [InlineData("MultiHeadAttention", "Kernel", "value_kernel")]
    public void EveryWeight_CanBeConstrained_ByItself(string kind, string prefix, string weight)
    {
        Declaration input = kind.Contains("2D", System.StringComparison.Ordinal) ? Input(6, 6, 2) : Input(6, 6);
        LayerNode layer = Accepted(input, Line(
            kind,
            [.. new[] { "units", "filters", "kernel", "inputDim", "outputDim", "numHeads", "keyDim" }.Select(static name => With(name, 3)), With(prefix + "Constraint", Constraint.UnitNorm), With(prefix + "ConstraintAxes", First)]));

        Assert.All(layer.Weights, one => Assert.Equal(one.Name == weight || (kind == "MultiHeadAttention" && one.Name.EndsWith("_kernel", System.StringComparison.Ordinal)), one.Settings.Constraint is not null));
        Assert.Contains(layer.Weights, one => one.Name == weight);
    }

    [Theory]
    [InlineData(Constraint.None, "MaxNorm", 1f)]
    [InlineData(Constraint.None, "MinNorm", 1f)]
    [InlineData(Constraint.None, "ConstraintRate", 0.5f)]
    [InlineData(Constraint.NonNegative, "MaxNorm", 1f)]
    [InlineData(Constraint.UnitNorm, "MaxNorm", 1f)]
    [InlineData(Constraint.MaxNorm, "MinNorm", 1f)]
    [InlineData(Constraint.MaxNorm, "ConstraintRate", 1f)]
    public void NumberThatTheConstraintDoesNotTake_IsRefused(Constraint kind, string name, float value)
    {
        Refused(Input(4), Dense(4, With("KernelConstraint", kind), With("Kernel" + name, value))).At(IssueId.Conflict, 2, "Kernel" + name);
        Refused(Input(4), Line("Defaults", With("KernelConstraint", kind), With("Kernel" + name, value)), Dense(4)).At(IssueId.Conflict, 3, null);
    }

    [Theory]
    [InlineData(Constraint.None)]
    [InlineData(Constraint.NonNegative)]
    public void AxesThatTheConstraintDoesNotTake_AreRefused(Constraint kind) =>
        Refused(Input(4), Dense(4, With("BiasConstraint", kind), With("BiasConstraintAxes", First))).At(IssueId.Conflict, 2, "BiasConstraintAxes");

    [Theory]
    [InlineData("MaxNorm", -1f)]
    [InlineData("MaxNorm", float.NaN)]
    [InlineData("MinNorm", -0.5f)]
    [InlineData("MinNorm", 1.5f)]
    [InlineData("ConstraintRate", -0.1f)]
    [InlineData("ConstraintRate", 1.5f)]
    public void NumberOutsideItsRange_IsRefused(string name, float value) =>
        Refused(Input(4), Dense(4, With("KernelConstraint", Constraint.MinMaxNorm), With("Kernel" + name, value))).At(IssueId.OutOfRange, 2, "Kernel" + name);

    [Fact]
    public void SmallestAboveTheLargest_IsRefused() =>
        Refused(Input(4), Dense(4, With("KernelConstraint", Constraint.MinMaxNorm), With("KernelMinNorm", 3f), With("KernelMaxNorm", 2f))).At(IssueId.OutOfRange, 2, "KernelMinNorm");

    [Theory]
    [InlineData(2)]
    [InlineData(-3)]
    [InlineData(0, 0)]
    [InlineData(1, -1)]
    public void AxesThatAreNoneOfTheWeight_AreRefused(params int[] axes) =>
        Refused(Input(4), Dense(4, With("KernelConstraint", Constraint.UnitNorm), With("KernelConstraintAxes", new EquatableArray<int>(axes)))).At(IssueId.OutOfRange, 2, "KernelConstraintAxes");

    [Fact]
    public void WrongAxes_AreReportedOnceWhereSeveralWeightsTakeThem() =>
        Refused(Input(6, 6), Line("LSTM", With("units", 3), With("Bidirectional", true), With("RecurrentConstraint", Constraint.UnitNorm), With("RecurrentConstraintAxes", new EquatableArray<int>([2]))))
            .At(IssueId.OutOfRange, 2, "RecurrentConstraintAxes");

    [Fact]
    public void NoAxisAtAll_IsRefused() =>
        Refused(Input(4), Dense(4, With("KernelConstraint", Constraint.UnitNorm), With("KernelConstraintAxes", EquatableArray<int>.Empty))).At(IssueId.AxisCount, 2, "KernelConstraintAxes");

    [Fact]
    public void ConstraintThatDoesNotExist_IsRefused() =>
        Refused(Input(4), Dense(4, With("KernelConstraint", (Constraint)17), With("KernelMaxNorm", 1f))).At(IssueId.UndefinedValue, 2, "KernelConstraint");

    [Fact]
    public void Defaults_HoldForLayersThatSayNothing()
    {
        Declaration defaults = Line("Defaults", With("KernelConstraint", Constraint.MaxNorm), With("KernelMaxNorm", 3f), With("BiasConstraint", Constraint.NonNegative));

        LayerNode layer = Accepted(Input(4), defaults, Dense(4));
        Assert.Equal(new WeightConstraint(Constraint.MaxNorm, 0, 3, 1, First), layer.Weights[0].Settings.Constraint);
        Assert.Equal(Constraint.NonNegative, layer.Weights[1].Settings.Constraint!.Kind);
        Assert.Equal(new WeightConstraint(Constraint.UnitNorm, 0, 0, 1, First), Accepted(Input(4), defaults, Dense(4, With("KernelConstraint", Constraint.UnitNorm))).Weights[0].Settings.Constraint);
        Assert.Null(Accepted(Input(4), defaults, Dense(4, With("KernelConstraint", Constraint.None))).Weights[0].Settings.Constraint);
    }

    private static WeightConstraint? Of(Declaration line) => Accepted(Input(4), line).Weights[0].Settings.Constraint;
}
