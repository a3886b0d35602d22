using System;
using System.Linq;
using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>Whole models that hand states and contexts from encoder to decoder.</summary>
public sealed class SequenceModelTests
{
    private static readonly Declaration[] Recurrent =
    [
        Input(6, 2),
        Line("LSTM", ("units", 8), ("Name", "cell"), ("Dropout", 0.1f)),
        Line("LSTM", ("units", 8), ("From", "input_1"), ("Name", "enc")),
        Line("LSTM", ("units", 8), ("From", "input_1"), ("ReturnSequences", true), ("InitialState", "enc"), ("InitialCellState", "cell")),
        Line("GRU", ("units", 6), ("ReturnSequences", true), ("Bidirectional", true)),
        Line("SimpleRNN", ("units", 2), ("ReturnSequences", true), ("activation", Autoencoders.Activation.Linear)),
    ];

    private static readonly Declaration[] Attentive =
    [
        Input(6, 2),
        Dense(8, Autoencoders.Activation.Tanh, ("Name", "encoder")),
        Line("MultiHeadAttention", ("numHeads", 2), ("keyDim", 4), ("Dropout", 0.1f)),
        Line("MultiHeadAttention", ("numHeads", 2), ("keyDim", 4), ("Context", "encoder"), ("UseCausalMask", true)),
        Dense(2),
    ];

    [Fact]
    public void Training_LowersTheLoss()
    {
        foreach (Declaration[] lines in new[] { Recurrent, Attentive })
        {
            History history = Of(lines).Fit(Waves(), new FitOptions { Epochs = 40, BatchSize = 16, Optimizer = new Adam(0.01f) }, cancellationToken: TestContext.Current.CancellationToken);

            Assert.True(history["loss"][^1] < history["loss"][0] / 4, $"from {history["loss"][0]} to {history["loss"][^1]}");
        }
    }

    [Fact]
    public void Bits_DoNotDependOnThreads()
    {
        foreach (Declaration[] lines in new[] { Recurrent, Attentive })
            Assert.Equal(Trained(lines, threads: 1), Trained(lines, threads: 3));
    }

    private static int[] Trained(Declaration[] lines, int threads)
    {
        SpecifiedModel model = Of(lines);
        model.Fit(Waves(), new FitOptions { Epochs = 2, BatchSize = 13, Threads = threads }, cancellationToken: TestContext.Current.CancellationToken);
        return [.. Numbers.WeightBits(model), .. Numbers.Bits(model.Predict(Waves()))];
    }

    private static Samples Waves() =>
        Samples.FromFloats([.. Enumerable.Range(0, 48 * 12).Select(static i => MathF.Sin(0.7f * (i / 12) + 0.5f * (i % 12)))], new Shape(6, 2));
}
