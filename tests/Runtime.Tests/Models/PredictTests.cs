using System;
using System.Linq;
using System.Threading.Tasks;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Models;

public sealed class PredictTests
{
    [Fact]
    public void Threads_NeverShowInTheBits()
    {
        foreach (Model model in Various())
        {
            Samples samples = Numbers.Uniform(501, model.GetArchitecture().InputShape!.Value);
            int[] expected = Numbers.Bits(model.Predict(samples, threads: 1));
            for (int threads = 2; threads <= 4; threads++)
                Assert.Equal(expected, Numbers.Bits(model.Predict(samples, threads)));
            Assert.Equal(expected, Numbers.Bits(model.Predict(samples)));
        }
    }

    [Fact]
    public void SamplesOneByOne_InPieces_OrAllAtOnce_GiveTheSame()
    {
        foreach (Model model in Various())
        {
            Samples samples = Numbers.Uniform(131, model.GetArchitecture().InputShape!.Value);
            Samples all = model.Predict(samples);
            foreach (int piece in (int[])[1, 7, 48, 100])
            {
                int[] pieces = [.. Enumerable.Range(0, (131 + piece - 1) / piece)
                    .SelectMany(i => Numbers.Bits(model.Predict(samples[(i * piece)..Math.Min((i + 1) * piece, 131)])))];
                Assert.Equal(Numbers.Bits(all), pieces);
            }
        }
    }

    [Fact]
    public void LossOfAll_IsTheMeanOfThePieces_OnAnyThreads()
    {
        foreach (Model model in Various())
        {
            Samples samples = Numbers.Uniform(131, model.GetArchitecture().InputShape!.Value);
            Samples targets = Numbers.Uniform(131, model.GetArchitecture().OutputShape!.Value, seed: 2);
            double all = model.Evaluate(samples, Loss.MeanSquaredError, targets, threads: 1);
            double single = Enumerable.Range(0, 131).Average(i => model.Evaluate(samples[i..(i + 1)], Loss.MeanSquaredError, targets[i..(i + 1)]));

            Assert.Equal(single, all, 1e-9 * all);
            for (int threads = 2; threads <= 4; threads++)
                Assert.Equal(all, model.Evaluate(samples, Loss.MeanSquaredError, targets, threads));
        }
    }

    [Fact]
    public void SelectedAndByteSamples_AreReadAsTheyLook()
    {
        var model = new SimpleAutoencoder(seed: 1);
        Samples digits = Digits.Load(60, 0).Train.Images.Flatten();
        Samples floats = Samples.FromFloats(digits.ToArray(), new Shape(784));

        Assert.Equal(Numbers.Bits(model.Predict(floats)), Numbers.Bits(model.Predict(digits)));
        Assert.Equal(Numbers.Bits(model.Predict(floats))[..784], Numbers.Bits(model.Predict(digits.Select([0]))));
        Assert.Equal(Numbers.Bits(model.Predict(floats[5..7])), Numbers.Bits(model.Predict(digits.Select([9, 5, 6])[1..])));
    }

    [Fact]
    public void EncodingThenDecoding_IsPredicting()
    {
        var simple = new SimpleAutoencoder(seed: 1);
        Samples digits = Digits.Load(60, 0).Train.Images.Flatten();
        Assert.Equal(new Shape(32), simple.Encode(digits).Shape);
        Assert.Equal(Numbers.Bits(simple.Predict(digits)), Numbers.Bits(simple.Decode(simple.Encode(digits))));

        var everything = new Everything(seed: 1);
        Samples samples = Numbers.Uniform(60, new Shape(3, 4));
        Assert.Equal(Numbers.Bits(everything.Predict(samples)), Numbers.Bits(everything.Decode(everything.Encode(samples))));
        Assert.Equal(new Shape(3, 4), everything.Decode(everything.Encode(samples)).Shape);
    }

    [Fact]
    public void Parts_LearnWithTheirModel()
    {
        var model = new EluTanh(seed: 1);
        Samples samples = Numbers.Uniform(40, 10);
        int[] code = Numbers.Bits(model.Encode(samples));

        model.Fit(samples, new FitOptions { Epochs = 3 });

        Assert.NotEqual(code, Numbers.Bits(model.Encode(samples)));
        Assert.Equal(Numbers.Bits(model.Predict(samples)), Numbers.Bits(model.Decode(model.Encode(samples))));
        Assert.Same(model.Dense, model.Encoder.Layers[0]);
        Assert.Same(model.Dense3, model.Decoder.Layers[1]);
        Assert.Equal(model.ParameterCount, model.Encoder.ParameterCount + model.Decoder.ParameterCount);
    }

    [Fact]
    public void WrittenWeights_AreWhatIsComputedWithNext()
    {
        var model = new ReluSigmoid();
        Samples samples = Numbers.Uniform(3, 12);
        model.Predict(samples);
        model.Dense1.Kernel.Values.Clear();
        model.Dense1.Bias!.Values.Fill(100);

        Assert.All(model.Predict(samples).ToArray(), static value => Assert.Equal(1, value));
    }

    [Fact]
    public async Task CallsFromSeveralThreads_WaitForEachOther()
    {
        var model = new Everything(seed: 1);
        Samples samples = Numbers.Uniform(100, new Shape(3, 4));
        int[] expected = Numbers.Bits(model.Predict(samples));

        int[][] found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Numbers.Bits(model.Decode(model.Encode(samples))))));

        Assert.All(found, bits => Assert.Equal(expected, bits));
    }

    private static Model[] Various()
    {
        Model[] models =
        [
            new Everything(seed: 1), new FourToTwo(seed: 1), new EluTanh(seed: 1), new Weightless(),
            Of(Input(3, 4), GaussianNoise(3), Dense(40, Activation.Glu), Dropout(0.9f), Line("Flatten"), Dense(300, Activation.Gelu), Dense(5, Activation.Softmax), Dense(70)),
            Of(Input(100), Dense(7, Activation.Mish, ("ActivityL1", 0.1f)), Dense(33), Activation(Activation.Selu), Dense(1), Dense(129, Activation.LogSoftmax)),
        ];
        foreach (Model model in models)
            Numbers.FillBiases(model);
        return models;
    }
}
