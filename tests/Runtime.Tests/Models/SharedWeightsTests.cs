using System.IO;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Reports;
using Autoencoders.Runtime.Tests.Layers;

namespace Autoencoders.Runtime.Tests.Models;

/// <summary>Two towers with the same weights, whose codes are compared.</summary>
[Model, Input(6, Name = "picture")]
[Dense(5, Activation.Tanh, KernelL2 = 1e-2f, Name = "tower"), Dropout(0, Name = "first")]
[Dense(6, Activation.Sigmoid, From = "picture", Name = "turned"), Share("tower", Name = "second")]
[Subtract("first"), Share("tower", From = "turned"), Add("subtract"), Dense(6)]
public partial class Towers;

/// <summary>A decoder that mirrors its encoder.</summary>
[Model, Input(7)]
[Dense(5, Activation.Elu, KernelL1 = 1e-3f, Name = "outer"), Dense(3, Activation.Tanh, Name = "inner"), Code]
[TiedDense("inner", Activation.Elu), TiedDense("outer", Activation.Sigmoid)]
public partial class Mirror;

/// <summary>A normalised block that is applied twice.</summary>
[Model, Input(6, 4)]
[Use<Normalised>, Share("normalised", Name = "again"), Add("normalised"), Dense(4)]
public partial class TwiceNormalised;

/// <summary>A dense layer that keeps the shape, normalised over the batch.</summary>
[Block, Dense(4, Activation.Tanh), BatchNormalization]
public sealed class Normalised;

public sealed class SharedWeightsTests
{
    [Fact]
    public void Gradients_AreSumsOverAllPlaces()
    {
        WholeModelChecks.Gradients(new Towers(seed: 3), Numbers.Uniform(12, 6));
        WholeModelChecks.Gradients(new Mirror(seed: 3), Numbers.Uniform(12, 7));
        WholeModelChecks.Gradients(new TwiceNormalised(seed: 3), Numbers.Uniform(12, new Shape(6, 4)));
    }

    [Fact]
    public void Threads_ChangeNoBit()
    {
        WholeModelChecks.ThreadsChangeNothing(static () => new Towers(seed: 3), Numbers.Uniform(31, 6));
        WholeModelChecks.ThreadsChangeNothing(static () => new Mirror(seed: 3), Numbers.Uniform(31, 7));
        WholeModelChecks.ThreadsChangeNothing(static () => new TwiceNormalised(seed: 3), Numbers.Uniform(31, new Shape(6, 4)));
    }

    [Fact]
    public void SharedWeights_AreOne_InBufferTableAndFile()
    {
        var towers = new Towers(seed: 3);
        Assert.Equal(6 * 5 + 5 + 6 * 6 + 6 + 5 * 6 + 6, towers.ParameterCount);
        Assert.Contains("Total params: 113", Towers.Summary, System.StringComparison.Ordinal);
        towers.Second.Weights[0].Values[0] = 7;
        Assert.Equal(7, towers.Tower.Kernel.Values[0]);

        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            towers.Save(path);
            var other = new Towers(seed: 4);
            other.Load(path);
            Assert.Equal(Numbers.WeightBits(towers), Numbers.WeightBits(other));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void AMirror_ComputesWithTheTransposedKernel()
    {
        var model = new Mirror(seed: 3);
        Assert.Equal((7 * 5) + 5 + (5 * 3) + 3 + 5 + 7, model.ParameterCount);
        Samples codes = Numbers.Uniform(4, 3);

        float[] decoded = model.Decode(codes).ToArray();

        float[] x = codes.ToArray();
        for (int row = 0; row < 4; row++)
        {
            double[] hidden = [.. Enumerable.Range(0, 5).Select(unit => Elu(Enumerable.Range(0, 3).Sum(code => (double)x[(row * 3) + code] * model.Inner.Kernel.Values[(unit * 3) + code])))];
            for (int pixel = 0; pixel < 7; pixel++)
            {
                double sum = Enumerable.Range(0, 5).Sum(unit => hidden[unit] * model.Outer.Kernel.Values[(pixel * 5) + unit]);
                Assert.Equal(1 / (1 + System.Math.Exp(-sum)), decoded[(row * 7) + pixel], 5e-6);
            }
        }
    }

    [Fact]
    public void FrozenOwner_StaysAsItIs_AndFreezesItsCalls()
    {
        var model = new Towers(seed: 3);
        model.Tower.IsTrainable = false;
        Assert.False(model.Second.IsTrainable);
        float[] before = model.Tower.Kernel.Values.ToArray();
        model.Fit(Numbers.Uniform(9, 6), new FitOptions { Epochs = 2 }, TestContext.Current.CancellationToken);
        Assert.Equal(before, model.Tower.Kernel.Values.ToArray());

        model.Second.IsTrainable = true;
        Assert.True(model.Tower.IsTrainable);
    }

    [Fact]
    public void Summaries_TellWhatIsFrozenNow()
    {
        var model = new Mirror(seed: 3);
        Assert.Equal(Mirror.Summary, model.ToString());
        model.Inner.IsTrainable = false;
        Assert.Contains("Non-trainable params: 18\n", model.Summarize(new KerasSummaryOptions { ShowTrainable = true }), System.StringComparison.Ordinal);
        Assert.Contains("inner (Dense)                (None, 3)                 18        N ", model.Summarize(new KerasSummaryOptions { ShowTrainable = true }), System.StringComparison.Ordinal);
    }

    [Fact]
    public void PartsWithALaterCallOnly_HoldTheWeight()
    {
        var model = new Mirror(seed: 3);
        Assert.Equal((7 * 5) + (5 * 3) + 5 + 7, model.Decoder.ParameterCount);
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            model.Decoder.Save(path);
            Assert.Equal(model.Decoder.ParameterCount * sizeof(float), SizeOfTensors(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static long SizeOfTensors(string path) => Safetensors.Read(path).Tensors.Sum(static tensor => tensor.Values.Length) * (long)sizeof(float);

    private static double Elu(double x) => x > 0 ? x : System.Math.Exp(x) - 1;
}
