using System;
using Autoencoders.Training;
using TorchSharp;

namespace Autoencoders.Torch;

/// <summary>Trains models with TorchSharp, on the CPU or on CUDA. The weights go into the module at the start and come back after every epoch.</summary>
public sealed class TorchEngine : TrainingEngine
{
    private readonly string _device;

    private TorchEngine(string device) => _device = device;

    /// <summary>The engine on a device.</summary>
    /// <param name="device"><c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>.</param>
    /// <exception cref="ArgumentException">There is no such kind of device.</exception>
    /// <exception cref="TorchUnavailableException">TorchSharp, its native library or the device is not there.</exception>
    public static TorchEngine On(string device = "cpu")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(device);
        if (device != "cpu" && device != "cuda" && !(device.StartsWith("cuda:", StringComparison.Ordinal) && int.TryParse(device.AsSpan(5), out _)))
            throw new ArgumentException($"'{device}' is no device; there are cpu, cuda, and cuda:0, cuda:1, ….", nameof(device));
        return TorchUnavailableException.Explain(() =>
        {
            if (device != "cpu" && !torch.cuda.is_available())
                throw new TorchUnavailableException($"There is no CUDA device for '{device}'. Install NVIDIA's driver and reference TorchSharp-cuda-linux (or -windows) instead of TorchSharp-cpu, or use cpu.");
            return new TorchEngine(device);
        });
    }

    /// <inheritdoc/>
    public override string Name => "torchsharp";

    /// <summary>Where it computes.</summary>
    public string Device => _device;

    internal override ITrainingSession Begin(ModelBase model, SampleSet samples, int batchSize, FitOptions options)
    {
        if (model is not ITorchModel torchModel)
            throw new ArgumentException($"{model.Name} has no TorchSharp module: its project does not reference TorchSharp and Autoencoders.TorchSharp, or one of its layers has no TorchSharp form. Reference both, or train it with the embedded engine.", nameof(options));
        return TorchUnavailableException.Explain(() => new TorchSession(model, Create(torchModel), samples, batchSize, options, torch.device(_device)));
    }

    // PyTorch's own layers draw weights when they are made.
    private static ITorchNetwork Create(ITorchModel model)
    {
        lock (TorchSession.Chance)
            return model.CreateTorchNetwork();
    }
}
