using System;
using System.Linq;
using System.Threading;
using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>The contraction; the rest of Dense is tested with whole models.</summary>
public sealed class DenseTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Activation> Elementwise => [.. Enum.GetValues<Activation>()
        .Where(static activation => activation is not (Activation.Threshold or Activation.Softmax or Activation.LogSoftmax or Activation.Sparsemax or Activation.Glu))];

    // Wide enough for every branch of the clipped ones, behind another layer so that its gradient by x is seen.
    [Theory]
    [MemberData(nameof(Elementwise))]
    public void Contraction_IsThatOfTheDefinition_AndSoAreItsGradients(Activation activation) => Check(
        Loss.MeanSquaredError,
        Input(6),
        Dense(5, Activation.Tanh),
        Dense(8, activation, ("KernelInitializer", Initializer.RandomNormal), ("KernelInitializerScale", 1f), ("Contraction", 0.02f)),
        Dense(3));

    [Fact]
    public void Contraction_OfAFirstLayer_OfOneWithoutABias_AndOfOneWiderThanATile()
    {
        Check(Loss.MeanSquaredError, Input(6), Dense(5, Activation.Sigmoid, ("Contraction", 0.1f)), Dense(3));
        Check(Loss.MeanSquaredError, Input(6), Dense(5, Activation.Gelu, ("Contraction", 0.1f), ("UseBias", false), ("ActivityL1", 0.01f)), Dense(3));
        Check(Loss.MeanSquaredError, Input(3), Dense(70, Activation.Sigmoid, ("Contraction", 0.01f)), Dense(3));
    }

    // Elsewhere such a layer would leave its sigmoid to the loss.
    [Fact]
    public void Contraction_OfALastLayer_BeforeACrossentropy() =>
        Check(Loss.BinaryCrossentropy, Input(6), Dense(5, Activation.Tanh), Dense(6, Activation.Sigmoid, ("Contraction", 0.1f)));

    [Theory]
    [InlineData(Activation.Sigmoid)]
    [InlineData(Activation.Silu)]
    public void Contraction_CountsInEvaluation(Activation activation)
    {
        Samples samples = Numbers.Uniform(60, 6);
        Declaration[] Lines(float contraction) => [Input(6), Dense(5, activation, ("Contraction", contraction)), Dense(6)];

        double with = Of(Lines(0.5f)).Evaluate(samples, Loss.MeanSquaredError, cancellationToken: Cancellation);

        SpecifiedModel model = Of(Lines(0.5f));
        Assert.Equal(new ReferenceNetwork(model, samples, seed: 0, training: false).Loss(samples, samples, Loss.MeanSquaredError), with, 1e-5);
        Assert.True(with > Of(Lines(0)).Evaluate(samples, Loss.MeanSquaredError, cancellationToken: Cancellation) + 0.01);
    }

    [Fact]
    public void Contraction_GivesTheSameBits_WhateverTheThreads()
    {
        int[][] bits = [.. new[] { 1, 2, 3 }.Select(static threads =>
        {
            var model = new Contracted(seed: 2);
            model.Fit(Numbers.Uniform(75, 6), new FitOptions { Epochs = 3, BatchSize = 40, Seed = 3, Threads = threads }, Cancellation);
            return Numbers.WeightBits(model);
        })];

        Assert.Equal(bits[0], bits[1]);
        Assert.Equal(bits[0], bits[2]);
    }

    private static void Check(Loss loss, params Declaration[] lines)
    {
        SpecifiedModel model = Of(lines);
        Shape input = model.GetArchitecture().InputShape!.Value, output = model.GetArchitecture().OutputShape!.Value;
        GradientCheck.Run(model, Numbers.Uniform(11, input), Numbers.Uniform(11, output, seed: 2), loss);
    }
}
