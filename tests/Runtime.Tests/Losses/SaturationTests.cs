using System;
using System.Linq;

namespace Autoencoders.Runtime.Tests.Losses;

/// <summary>Losses from logits keep their digits where the activation has none left.</summary>
public sealed class SaturationTests
{
    private static readonly float[] Hot = [0, 1, 0];

    // 1 − p is 2·e^−40 there, which no float next to 1 can tell.
    [Fact]
    public void NearlyCertainClass_HasTheLossAndSlopeOfWhatIsLeft()
    {
        float[] logits = [0, 40, 0];
        double rest = 2 * Math.Exp(-40);
        foreach ((Loss loss, float[] target) in new[] { (Loss.CategoricalCrossentropy, Hot), (Loss.SparseCategoricalCrossentropy, new float[] { 1 }) })
        {
            float[] gradient = new float[3];
            Assert.Equal(rest, loss.Sample(logits, target, gradient, 1, fromLogits: true), 1e-6 * rest);
            Assert.Equal(-rest, gradient[1], 1e-6 * rest);
            Assert.Equal(rest / 2, gradient[0], 1e-6 * rest);
        }
    }

    [Fact]
    public void CertainMistake_CostsItsLogits_AndPushesWithFullStrength()
    {
        float[] logits = [1000, -1000, 0];
        foreach ((Loss loss, float[] target) in new[] { (Loss.CategoricalCrossentropy, Hot), (Loss.SparseCategoricalCrossentropy, new float[] { 1 }) })
        {
            float[] gradient = new float[3];
            Assert.Equal(2000, loss.Sample(logits, target, gradient, 1, fromLogits: true));
            Assert.Equal([1f, -1f, 0f], gradient);
        }
    }

    [Fact]
    public void FocalLossOfANearlyCertainClass_IsTheCubeOfWhatIsLeft()
    {
        double rest = 2 * Math.Exp(-20);
        float[] gradient = new float[3];
        double value = new CategoricalFocalCrossentropy(alpha: 1).Sample([0, 20, 0], Hot, gradient, 1, fromLogits: true);

        Assert.Equal(rest * rest * rest, value, 1e-5 * value);
        Assert.Equal(-3 * rest * rest * rest, gradient[1], 1e-5 * 3 * value);

        double miss = Math.Exp(-20);
        double binary = Loss.BinaryFocalCrossentropy.Sample([20f, -20f], [1, 0], gradient.AsSpan(0, 2), 1, fromLogits: true);
        Assert.Equal(miss * miss * miss, binary, 1e-5 * binary);
        Assert.Equal(-gradient[0], gradient[1], 1e-6 * gradient[1]);
    }

    [Fact]
    public void LogitsAndOutputs_GiveTheSameLoss()
    {
        foreach (LossCase one in LossCase.All().Where(static one => one.Logits))
        {
            Activation activation = one.Loss.TakesLogits(Activation.Softmax) ? Activation.Softmax : Activation.Sigmoid;
            float[] outputs = new float[one.Output.Length];
            for (int i = 0; i < outputs.Length; i += LossCase.Axis)
                Autoencoders.Engine.Activations.Forward(activation, one.Output.AsSpan(i, LossCase.Axis), outputs.AsSpan(i, LossCase.Axis), 0, 0);

            double fromLogits = one.Loss.Sample(one.Output, one.Target, default, 1, fromLogits: true);
            Assert.Equal(one.Loss.Sample(outputs, one.Target, default, 1, fromLogits: false), fromLogits, 2e-6 * fromLogits);
        }
    }

    // From −1e9 to 1e9 nothing overflows, whatever the target.
    [Theory]
    [InlineData(1e9f)]
    [InlineData(1e4f)]
    [InlineData(100)]
    public void HugeLogits_GiveFiniteNumbers(float size)
    {
        float[] logits = [size, -size, 0, size], gradient = new float[4];
        foreach (Loss loss in new[] { Loss.CategoricalCrossentropy, new CategoricalCrossentropy(0.1f), Loss.CategoricalFocalCrossentropy, Loss.BinaryCrossentropy, Loss.BinaryFocalCrossentropy })
        {
            Assert.True(double.IsFinite(loss.Sample(logits, [0, 1, 0, 0], gradient, 1, fromLogits: true)));
            Assert.All(gradient, static slope => Assert.True(float.IsFinite(slope)));
        }
    }

    [Fact]
    public void SquaresOfSmallDistances_KeepTheirDigits()
    {
        Assert.Equal(0.5e-12, Loss.LogCosh.Sample([1e-6f], [0], default, 1, false), 1e-18);
        Assert.Equal(1e8 - Math.Log(2), Loss.LogCosh.Sample([1e8f], [0], default, 1, false), 1e-6);
    }
}
