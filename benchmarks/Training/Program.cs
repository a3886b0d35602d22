using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders;
using Autoencoders.Benchmarks;
using Autoencoders.Gallery;

// Time per training step against eager PyTorch, alternated in one run: of the five dense models or, asked for by
// 'convolution', of the denoiser and each of its convolutions. Ratios count; the milliseconds belong to the machine and the moment.
bool isConvolution = args.Contains("convolution");
int rounds = args.Where(static argument => argument != "convolution").Select(static argument => int.Parse(argument, CultureInfo.InvariantCulture)).FirstOrDefault(3);
Contender[] contenders = isConvolution
    ?
    [
        new("denoise", static () => new DenoisingAutoencoder(1), 64, Loss.BinaryCrossentropy) { SampleCount = 1280 },
        new("28x28 1>16", static () => new FirstConvolution(1), 64, Loss.MeanSquaredError) { SampleCount = 1280 },
        new("14x14 16>32", static () => new SecondConvolution(1), 64, Loss.MeanSquaredError) { SampleCount = 1280 },
        new("7x7 32>32", static () => new ThirdConvolution(1), 64, Loss.MeanSquaredError) { SampleCount = 1280 },
        new("14x14 32>32 t", static () => new SecondTransposed(1), 64, Loss.MeanSquaredError) { SampleCount = 1280 },
        new("28x28 32>16 t", static () => new ThirdTransposed(1), 64, Loss.MeanSquaredError) { SampleCount = 1280 },
        new("28x28 16>1", static () => new LastConvolution(1), 64, Loss.MeanSquaredError) { SampleCount = 1280 },
    ]
    :
    [
        new("simple", static () => new SimpleAutoencoder(1), 200, Loss.BinaryCrossentropy),
        new("fashion-simple", static () => new FashionSimpleAutoencoder(1), 256, Loss.BinaryCrossentropy),
        new("fashion-deep", static () => new FashionDeepAutoencoder(1), 256, Loss.BinaryCrossentropy),
        new("stacked", static () => new StackedAutoencoder(1), 150, Loss.MeanSquaredError, 1e-4),
        new("linear", static () => new LinearAutoencoder(1), 100, Loss.MeanSquaredError),
    ];

// The real aim for convolutions, whose rival is oneDNN, comes later.
double least = isConvolution ? 0.5 : 1;
Console.WriteLine(Machine.Describe());
if (PyTorch.Version() is not { } version)
{
    Console.WriteLine("python3 has no torch (on Debian: apt-get install python3-torch libopenblas0-pthread), so only this library is measured.");
    foreach (Contender contender in contenders)
        Console.WriteLine($"{contender.Name,-15} {Text(contender.MeasureEmbedded())} ms/step");
    return 0;
}

Console.WriteLine($"PyTorch {version}; {rounds} alternated rounds, each side's best of 1 and 2 threads, median of rounds.");
Console.WriteLine("model            embedded ms   PyTorch ms   PyTorch / embedded   ratios of the rounds");
bool isSlower = false;
foreach (Contender contender in contenders)
{
    var embedded = new List<double>();
    var torch = new List<double>();
    for (int round = 0; round < rounds; round++)
    {
        embedded.Add(contender.MeasureEmbedded());
        torch.Add(PyTorch.Measure(contender));
    }

    double[] ratios = [.. torch.Zip(embedded, static (theirs, ours) => theirs / ours).Order()];
    double ratio = ratios[ratios.Length / 2];
    isSlower |= ratio < least;
    Console.WriteLine($"{contender.Name,-15} {Text(Median(embedded)),12} {Text(Median(torch)),12} {ratio.ToString("F2", CultureInfo.InvariantCulture),20}   "
        + string.Join(" ", ratios.Select(static value => value.ToString("F2", CultureInfo.InvariantCulture))));
}

return isSlower ? 1 : 0;

static string Text(double milliseconds) => milliseconds.ToString("F3", CultureInfo.InvariantCulture);

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
