using System;
using System.Threading;

namespace Autoencoders.Gallery.Commands;

/// <summary>The data sets by the names of the command line.</summary>
internal static class DataSource
{
    public const string Embedded = "digits";

    public static readonly string[] Names = [Embedded, "mnist", "fashion", "cifar"];

    public static Dataset Load(string name, string? directory, CancellationToken cancellation) => name switch
    {
        Embedded => Digits.Load(),
        "mnist" => Mnist.Load(directory, cancellation, Console.Error.WriteLine),
        "fashion" => FashionMnist.Load(directory, cancellation, Console.Error.WriteLine),
        "cifar" => Cifar10.Load(directory, cancellation, Console.Error.WriteLine),
        _ => throw new ArgumentException($"There is no data set '{name}'; there are {string.Join(", ", Names)}.", nameof(name)),
    };
}
