using System;
using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class ActivationTests
{
    public static TheoryData<Activation> All => new(Enum.GetValues<Activation>().Where(static function => function != Activation.Glu));

    [Theory]
    [MemberData(nameof(All))]
    public void Shape_Stays_AndThereIsNothingToLearn(Activation function)
    {
        LayerNode layer = Accepted(Input(4, 6), Line("Activation", With("function", function)));

        Assert.Equal(new Shape(4, 6), layer.OutputShape);
        Assert.Equal(function, layer.Activation);
        Assert.Empty(layer.Weights);
        Assert.Equal(0, layer.MultiplyAdds);
    }

    [Fact]
    public void Glu_HalvesTheLastAxis() =>
        Assert.Equal(new Shape(4, 3), Accepted(Input(4, 6), Line("Activation", With("function", Activation.Glu))).OutputShape);

    [Fact]
    public void Glu_OverAnOddAxis_IsRefused() =>
        Refused(Input(4, 5), Line("Activation", With("function", Activation.Glu))).At(IssueId.OddAxis, 2, null);

    [Fact]
    public void Threshold_CarriesItsTwoNumbers()
    {
        LayerNode layer = Accepted(
            Input(4), Line("Activation", With("function", Activation.Threshold), With("Threshold", 0.5f), With("DefaultValue", -2f)));

        Assert.Equal((0.5f, -2f), (layer.Number("Threshold"), layer.Number("DefaultValue")));
    }

    [Theory]
    [InlineData("Threshold")]
    [InlineData("DefaultValue")]
    public void Numbers_AreFinite(string argument) =>
        Refused(Input(4), Line("Activation", With("function", Activation.Threshold), With(argument, float.NaN))).At(IssueId.OutOfRange, 2, argument);

    [Fact]
    public void UndefinedFunction_IsRefused() =>
        Refused(Input(4), Line("Activation", With("function", (Activation)int.MaxValue))).At(IssueId.UndefinedValue, 2, "function");

    [Fact]
    public void Penalties_ReachTheArchitecture_AndAreNotNegative()
    {
        LayerNode layer = Accepted(Input(4), Line("Activation", With("function", Activation.Relu), With("ActivityL1", 1f), With("ActivityL2", 2f)));

        Assert.Equal((1f, 2f), (layer.ActivityL1, layer.ActivityL2));
        Refused(Input(4), Line("Activation", With("function", Activation.Relu), With("ActivityL1", -1f))).At(IssueId.OutOfRange, 2, "ActivityL1");
    }
}
