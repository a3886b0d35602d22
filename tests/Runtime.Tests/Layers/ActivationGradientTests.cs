using System;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class ActivationGradientTests
{

    public static TheoryData<Activation> All => [.. Enum.GetValues<Activation>()];

    public static TheoryData<Activation> OfDense => [.. Enum.GetValues<Activation>().Where(static activation => activation != Activation.Threshold)];

    [Theory]
    [MemberData(nameof(OfDense))]
    public void InDense_GradientsAreThoseOfTheDefinition(Activation activation) =>
        Check(Input(6), Dense(8, activation, Kernel(activation)), Dense(3));

    [Theory]
    [MemberData(nameof(OfDense))]
    public void InDenseOverPositions_GradientsAreThoseOfTheDefinition(Activation activation) =>
        Check(Input(2, 3), Dense(8, activation, Kernel(activation)), Dense(3));

    [Theory]
    [MemberData(nameof(All))]
    public void AsALayer_GradientsAreThoseOfTheDefinition(Activation activation) =>
        Check(Input(6), Dense(8, default, Kernel(activation)), Activation(activation, ("Threshold", 0.25f), ("DefaultValue", -0.5f)), Dense(3));

    [Theory]
    [MemberData(nameof(All))]
    public void AsALayerOverPositions_GradientsAreThoseOfTheDefinition(Activation activation) =>
        Check(Input(2, 3), Dense(8, default, Kernel(activation)), Activation(activation, ("Threshold", 0.25f), ("DefaultValue", -0.5f)), Dense(3));

    [Theory]
    [MemberData(nameof(OfDense))]
    public void LastInDense_GradientsAreThoseOfTheDefinition(Activation activation) => Check(Input(6), Dense(4, activation, Kernel(activation)));

    // Wide enough for every branch of the clipped ones, not so wide that one value of a row takes all.
    private static (string, object)[] Kernel(Activation activation) =>
        [("KernelInitializer", Initializer.RandomNormal), ("KernelInitializerScale", activation == Activation.Sparsemax ? 0.3f : 1.3f)];

    private static void Check(params Declaration[] lines)
    {
        SpecifiedModel model = Of(lines);
        Shape input = model.GetArchitecture().InputShape!.Value, output = model.GetArchitecture().OutputShape!.Value;
        GradientCheck.Run(model, Numbers.Uniform(9, input), Numbers.Uniform(9, output, seed: 2), Loss.MeanSquaredError);
    }
}
