using System;
using System.Linq;

namespace Autoencoders.Benchmarks;

/// <summary>A model to be trained by both sides.</summary>
internal sealed record Contender(string Name, Func<Model> Create, int BatchSize, Loss Loss, double L2 = 0)
{
    private const int Epochs = 12;
    private const int WarmUpEpochs = 3;

    /// <summary>How many samples there are.</summary>
    public int SampleCount { get; init; } = 6000;

    /// <summary>The steps that one block of the measurement takes, about one epoch.</summary>
    public int StepsPerBlock => SampleCount / BatchSize;

    /// <summary>Milliseconds a step, the better of 1 and 2 threads; the median of epochs after warming up.</summary>
    public double MeasureEmbedded() => Math.Min(Measure(1), Environment.ProcessorCount > 1 ? Measure(2) : double.MaxValue);

    private double Measure(int threads)
    {
        Model model = Create();
        Samples inputs = Noise(model.GetArchitecture().InputShape!.Value);
        Shape output = model.GetArchitecture().OutputShape!.Value;
        History history = model.Fit(inputs, output == inputs.Shape ? inputs : Noise(output), new FitOptions
        {
            Epochs = Epochs,
            BatchSize = BatchSize,
            Loss = Loss,
            Optimizer = new Adam(),
            Threads = threads,
        });
        double[] times = [.. history.Epochs.Skip(WarmUpEpochs).Select(static epoch => epoch.Elapsed.TotalMilliseconds / epoch.Steps).Order()];
        return times[times.Length / 2];
    }

    private Samples Noise(Shape shape)
    {
        var pixels = new byte[SampleCount * shape.ElementCount];
        new Random(1).NextBytes(pixels);
        return Samples.FromBytes(pixels, shape);
    }
}
