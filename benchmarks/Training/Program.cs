using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders;
using Autoencoders.Benchmarks;
using Autoencoders.Gallery;

// Time per training step of the five dense models against eager PyTorch, alternated in one run. Ratios count; the
// milliseconds belong to the machine and the moment.
int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 3;
Contender[] contenders =
[
    new("simple", static () => new SimpleAutoencoder(1), 200, Loss.BinaryCrossentropy, 0),
    new("fashion-simple", static () => new FashionSimpleAutoencoder(1), 256, Loss.BinaryCrossentropy, 0),
    new("fashion-deep", static () => new FashionDeepAutoencoder(1), 256, Loss.BinaryCrossentropy, 0),
    new("stacked", static () => new StackedAutoencoder(1), 150, Loss.MeanSquaredError, 1e-4),
    new("linear", static () => new LinearAutoencoder(1), 100, Loss.MeanSquaredError, 0),
];

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
    isSlower |= ratio < 1;
    Console.WriteLine($"{contender.Name,-15} {Text(Median(embedded)),12} {Text(Median(torch)),12} {ratio.ToString("F2", CultureInfo.InvariantCulture),20}   "
        + string.Join(" ", ratios.Select(static value => value.ToString("F2", CultureInfo.InvariantCulture))));
}

return isSlower ? 1 : 0;

static string Text(double milliseconds) => milliseconds.ToString("F3", CultureInfo.InvariantCulture);

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
