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
        string text = Run(
            _interpreter!,
            Path.Combine(AppContext.BaseDirectory, "pytorch_training.py"),
            contender.Loss == Loss.BinaryCrossentropy ? "bce" : "mse",
            contender.BatchSize.ToString(CultureInfo.InvariantCulture),
            contender.StepsPerBlock.ToString(CultureInfo.InvariantCulture),
            contender.L2.ToString(CultureInfo.InvariantCulture),
            string.Join("-", layers.Select(static layer => layer.Activation.ToString().ToLowerInvariant())),
            string.Join("-", layers.Select(static layer => layer.InputShape!.Value.Last).Append(layers[^1].OutputShape!.Value.Last)))
            ?? throw new InvalidOperationException("The PyTorch script failed; see its message above.");
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Min(static line => double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture));
    }

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
