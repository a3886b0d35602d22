using System;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>Squares of cells become channels.</summary>
[ShapeRule("H,W,C -> H/block,W/block,block*block*C")]
public sealed partial class SpaceToDepthAttribute : CustomLayerAttribute
{
    /// <summary>Adds the layer.</summary>
    /// <param name="block">The side of a square.</param>
    public SpaceToDepthAttribute(int block) => Block = block;

    /// <summary>The side of a square.</summary>
    public int Block { get; }

    /// <summary>What every value is multiplied by.</summary>
    public float Scale { get; set; } = 1;

    /// <inheritdoc/>
    public partial void Forward(Shape inputShape, ReadOnlySpan<float> input, Shape outputShape, Span<float> output)
    {
        for (int at = 0; at < input.Length; at++)
            output[Place(inputShape, at)] = Scale * input[at];
    }

    partial void Backward(Shape inputShape, ReadOnlySpan<float> input, Shape outputShape, ReadOnlySpan<float> output, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        for (int at = 0; at < input.Length; at++)
            inputGradient[at] = Scale * outputGradient[Place(inputShape, at)];
    }

    private int Place(Shape shape, int at)
    {
        int channel = at % shape[2], column = at / shape[2] % shape[1], row = at / shape[2] / shape[1];
        int cell = ((row % Block * Block) + (column % Block)) * shape[2];
        return ((((row / Block * (shape[1] / Block)) + (column / Block)) * Block * Block) * shape[2]) + cell + channel;
    }
}

/// <summary>Rounds to whole numbers; there is no gradient.</summary>
[ShapeRule("... -> ...")]
public sealed partial class RoundedAttribute : CustomLayerAttribute
{
    /// <inheritdoc/>
    public partial void Forward(Shape inputShape, ReadOnlySpan<float> input, Shape outputShape, Span<float> output)
    {
        for (int at = 0; at < input.Length; at++)
            output[at] = MathF.Round(input[at]);
    }
}

/// <summary>A model with a layer of its own.</summary>
[Model, Input(4, 6, 2)]
[Dense(3, Activation.Tanh), SpaceToDepth(2, Scale = 0.5f), Code, Dense(8, Activation.Tanh), Reshape(4, 6, 2)]
public partial class Folded;

#pragma warning disable AE0026 // That nothing in front learns is what is shown.
/// <summary>A model with a layer that no gradient passes.</summary>
[Model, Input(5)]
[Dense(5, KernelL2 = 0.1f), Rounded, Dense(5)]
public partial class Rounding;
#pragma warning restore AE0026

public sealed class CustomLayerTests
{
    [Fact]
    public void Forward_IsWhatWasWritten_WithTheLinesArguments()
    {
        Assert.Equal(new Shape(2, 3, 12), Folded.EncoderPart.Architecture.OutputShape);
        var model = new Folded(seed: 5);
        Assert.IsType<CustomLayer>(model.SpaceToDepth);
        model.Dense.Kernel.Values.Clear();
        model.Dense.Bias!.Values[0] = MathF.Atanh(0.5f);
        Assert.All(model.Encode(Numbers.Uniform(2, new Shape(4, 6, 2))).ToArray().Chunk(3), static cell => Assert.Equal([0.25f, 0, 0], cell, static (expected, found) => Math.Abs(expected - found) < 1e-6f));
    }

    [Fact]
    public void Gradients_ComeThroughBackward()
    {
        WholeModelChecks.Gradients(new Folded(seed: 5), Numbers.Uniform(9, new Shape(4, 6, 2)));
        WholeModelChecks.ThreadsChangeNothing(static () => new Folded(seed: 5), Numbers.Uniform(31, new Shape(4, 6, 2)));
    }

    [Fact]
    public void WithoutBackward_WhatStandsInFrontStays_AndTheRestLearns()
    {
        var model = new Rounding(seed: 5);
        float[] before = model.Dense.Kernel.Values.ToArray();
        float[] behind = model.Dense1.Bias!.Values.ToArray();
        model.Fit(Numbers.Uniform(20, 5), new FitOptions { Epochs = 2, BatchSize = 8 }, TestContext.Current.CancellationToken);
        Assert.Equal(before, model.Dense.Kernel.Values.ToArray());
        Assert.NotEqual(behind, model.Dense1.Bias.Values.ToArray());
        Assert.False(RoundedAttribute.HasBackward);
        Assert.True(SpaceToDepthAttribute.HasBackward);
    }
}
