using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class ActivityRegularizationTests
{
    [Fact]
    public void Penalty_IsThatOfTheInput()
    {
        var harness = new LayerHarness(Line("ActivityRegularization", ("L1", 0.5f), ("L2", 0.25f)), [new Shape(2)]);

        LayerHarness.Pass pass = harness.Run([[[1, -2], [0, 4]]], [[1, 1], [0, 0]]);

        Assert.Equal([[1, -2], [0, 4]], pass.Output);
        Assert.Equal([2.75, 6], pass.Penalties);

        // The slope of λ₁|x| + λ₂x², shared out over a batch of two.
        Assert.Equal([[1 + 0.5f, 1 - 0.75f], [0, 1.25f]], pass.InputGradients[0]);
    }

    [Fact]
    public void Gradients_OfAWholeModel_AreThoseOfItsLoss() =>
        StepDifferences.Check(Of(Input(4), Dense(3), Line("ActivityRegularization", ("L1", 0.02f), ("L2", 0.03f)), Dense(4)), rows: 9);
}
