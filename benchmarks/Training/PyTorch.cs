using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Autoencoders.Models;

namespace Autoencoders.Benchmarks;

/// <summary>The rival: eager PyTorch in a process of its own.</summary>
internal static class PyTorch
{
    // A Python of the user's comes first; Debian's packages belong to Debian's own.
    private static readonly string[] Interpreters = ["python3", "/usr/bin/python3"];
    private static string? _interpreter;

    /// <summary>The version of torch, or null where no Python has it.</summary>
    public static string? Version()
    {
        foreach (string interpreter in Interpreters)
        {
            if (Run(interpreter, "-c", "import torch; print(torch.__version__)") is { } version)
            {
                _interpreter = interpreter;
                return version.Trim();
            }
        }

        return null;
    }

    /// <summary>Milliseconds a step, the best of 1 and 2 threads, with and without a fused optimizer loop.</summary>
    public static double Measure(Contender contender)
    {
        LayerNode[] layers = [.. contender.Create().GetArchitecture().Layers];
        bool isDense = layers.All(static layer => layer.Kind == "Dense" && layer.InputShape!.Value.Rank == 1);
        string text = Run(
            _interpreter!,
            [
                Path.Combine(AppContext.BaseDirectory, isDense ? "pytorch_training.py" : "pytorch_convolution.py"),
                contender.Loss == Loss.BinaryCrossentropy ? "bce" : "mse",
                contender.BatchSize.ToString(CultureInfo.InvariantCulture),
                contender.StepsPerBlock.ToString(CultureInfo.InvariantCulture),
                .. isDense ? DenseArguments(contender, layers) : layers[0].InputShape!.Value.Sizes.Select(Text).Concat(layers.Select(Text)),
            ])
            ?? throw new InvalidOperationException("The PyTorch script failed; see its message above.");
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Min(static line => double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture));
    }

    private static string[] DenseArguments(Contender contender, LayerNode[] layers) =>
    [
        contender.L2.ToString(CultureInfo.InvariantCulture),
        string.Join("-", layers.Select(Activation)),
        string.Join("-", layers.Select(static layer => layer.InputShape!.Value.Last).Append(layers[^1].OutputShape!.Value.Last)),
    ];

    private static string Text(LayerNode layer) => layer.Kind switch
    {
        "Conv2D" => $"conv:{Text(layer.OutputShape!.Value.Last)}:{Activation(layer)}",
        "Conv2DTranspose" => $"transpose:{Text(layer.OutputShape!.Value.Last)}:{Activation(layer)}",
        "BatchNormalization" => "normalization",
        "MaxPooling2D" => "pooling",
        "UpSampling2D" => "upsampling",
        "Flatten" => "flatten",
        "Reshape" => "reshape:" + string.Join(":", layer.OutputShape!.Value.Sizes.Select(Text)),
        "Dense" => $"{(layer.InputShape!.Value.Rank == 1 ? "dense" : "point")}:{Text(layer.OutputShape!.Value.Last)}:{Activation(layer)}",
        _ => throw new ArgumentException($"The PyTorch script knows no {layer.Kind}.", nameof(layer)),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Activation(LayerNode layer) => layer.Activation.ToString().ToLowerInvariant();

    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = arguments[0] == "-c" })!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
