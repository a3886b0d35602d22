using System;
using System.CommandLine;
#if TORCHSHARP
using Autoencoders.Torch;
#endif

namespace Autoencoders.Gallery.Commands;

/// <summary>Who computes a training, and where.</summary>
internal static class EngineOption
{
    private const string Embedded = "embedded";
    private const string TorchSharp = "torchsharp";

    public static Option<string> Create()
    {
        var engine = new Option<string>("--engine") { Description = "Who computes: the embedded engine, or TorchSharp where the gallery was built with it.", DefaultValueFactory = static _ => Embedded };
        engine.AcceptOnlyFromAmong(Embedded, TorchSharp);
        return engine;
    }

    public static Option<string> CreateDevice() =>
        new("--device") { Description = "Where TorchSharp computes: cpu, cuda or cuda:1.", DefaultValueFactory = static _ => "cpu" };

    /// <summary>The engine of that name.</summary>
    /// <exception cref="InvalidOperationException">It is not part of this program, or cannot run here.</exception>
    public static TrainingEngine Find(string name, string device)
    {
        if (name == Embedded)
            return device == "cpu" ? TrainingEngine.Embedded : throw new ArgumentException($"The embedded engine computes on the CPU, not on '{device}'. Add --engine torchsharp.");
#if TORCHSHARP
        return TorchEngine.On(device);
#else
        throw new InvalidOperationException("This gallery was built without TorchSharp. Build it with -p:Integrations=packages, from a feed that has TorchSharp-cpu.");
#endif
    }
}
