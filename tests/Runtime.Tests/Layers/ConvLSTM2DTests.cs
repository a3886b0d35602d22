using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>Moving pictures in and out through a recurrent code.</summary>
[Model, Input(4, 6, 6, 1)]
[ConvLSTM2D(3, 3, Padding.Same, ReturnSequences = true)]
[ConvLSTM2D(2, [3, 2], Activation.Tanh, Padding.Same, Strides = 2, RecurrentL2 = 1e-3f, KernelConstraint = Constraint.MaxNorm, KernelConstraintAxes = [0, 1, 2]), Code]
[Flatten, Dense(144), Reshape(4, 6, 6, 1)]
public partial class MovingPictures;

public sealed class ConvLSTM2DTests
{
    [Fact]
    public void OutputAndGradients_AreThoseOfDoublePrecision() => RecurrentGolden.Check("convlstm_golden.json", "ConvLSTM2D");

    [Fact]
    public void Gradients_AreThoseOfTheForwardPass()
    {
        LayerChecks.Gradients(Cell(2, 3), [new Shape(3, 5, 4, 2)]);
        LayerChecks.Gradients(Cell(2, 3, ("padding", Padding.Same), ("ReturnSequences", true), ("GoBackwards", true)), [new Shape(3, 4, 5, 1)]);
        LayerChecks.Gradients(Cell(1, 2, ("padding", Padding.Same), ("Strides", 2), ("UseBias", false), ("activation", Autoencoders.Activation.Silu)), [new Shape(2, 5, 6, 3)]);
        LayerChecks.Gradients(Cell(2, 2, ("DilationRate", 2), ("ActivityL2", 0.1f), ("RecurrentActivation", Autoencoders.Activation.Softsign)), [new Shape(2, 5, 5, 1)]);
    }

    // Lines so long that the convolutions take their other ways.
    [Fact]
    public void LargePicturesAndManyFilters_AreAlike() =>
        LayerChecks.Gradients(Cell(16, 2, ("padding", Padding.Same)), [new Shape(2, 5, 11, 17)]);

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void ForgetGatesBias_StartsAtOneIfAsked(bool asked, float expected)
    {
        SpecifiedModel model = Of(Input(2, 4, 4, 1), Cell(3, 2, ("UnitForgetBias", asked)));

        Assert.Equal([0, 0, 0, expected, expected, expected, 0, 0, 0, 0, 0, 0], model.Layers[0].Weights[2].Values.ToArray());
    }

    [Fact]
    public void WholeModel_LearnsWithTheSameBitsOnAnyNumberOfThreads()
    {
        Assert.Equal(Trained(1), Trained(3));
        StepDifferences.Check(Of(Input(3, 4, 4, 1), Cell(2, 3, ("padding", Padding.Same)), Line("Flatten"), Dense(48), Reshape(3, 4, 4, 1)), rows: 5);
    }

    private static int[] Trained(int threads)
    {
        var model = new MovingPictures(seed: 3);
        History history = model.Fit(Numbers.Uniform(30, new Shape(4, 6, 6, 1)), new FitOptions { Epochs = 3, BatchSize = 12, Optimizer = new Adam(0.01f), Threads = threads }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(history["loss"][^1] < history["loss"][0]);
        return Numbers.WeightBits(model);
    }

    private static Declaration Cell(int filters, int kernel, params (string Name, object Value)[] more) =>
        Line("ConvLSTM2D", [("filters", filters), ("kernel", kernel), .. more]);
}
