using System;
using System.IO;
using System.Runtime.InteropServices;

namespace Autoencoders.Torch;

/// <summary>TorchSharp cannot be used here; the message says what is missing and what to do.</summary>
public sealed class TorchUnavailableException : InvalidOperationException
{
    internal TorchUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>Runs what needs TorchSharp, and says in one sentence what is missing where it cannot run.</summary>
    internal static T Explain<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception problem) when (Sentence(problem) is { } sentence)
        {
            throw new TorchUnavailableException(sentence, problem);
        }
    }

    // TorchSharp looks for its library in static constructors, so the cause lies under a TypeInitializationException.
    internal static string? Sentence(Exception problem) => problem switch
    {
        TypeInitializationException { InnerException: { } inner } => Sentence(inner),
        FileNotFoundException { FileName: { } file } when file.StartsWith("TorchSharp", StringComparison.Ordinal) =>
            "TorchSharp is not part of this program. Reference the package TorchSharp-cpu (or TorchSharp-cuda-linux, -windows); in this repository, build with -p:Integrations=packages.",
        EntryPointNotFoundException or BadImageFormatException =>
            $"TorchSharp's native library and TorchSharp itself are of different versions. Reference the libtorch package that its release notes name for this version, and no other. ({problem.Message})",
        DllNotFoundException when Mentions(problem, "undefined symbol", "version `") =>
            $"The libtorch found here is not the one that TorchSharp was built for. Reference the libtorch package that its release notes name, and remove other copies from the library path. ({FirstLine(problem)})",
        DllNotFoundException =>
            $"TorchSharp's native library was not found. Reference TorchSharp-cpu, which brings it, rather than TorchSharp alone. ({FirstLine(problem)})",
        NotSupportedException when Mentions(problem, "libtorch", "LibTorchSharp") =>
            "TorchSharp's native library was not found or could not be loaded. Reference TorchSharp-cpu, which brings it, rather than TorchSharp alone, and check that its version is the one of TorchSharp.",
        ExternalException when Mentions(problem, "CUDA") =>
            $"CUDA could not be used. Check that the driver is at least as new as the CUDA version of the libtorch package, or use cpu. ({FirstLine(problem)})",
        _ => null,
    };

    private static bool Mentions(Exception problem, params string[] words) => Array.Exists(words, word => problem.Message.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string FirstLine(Exception problem) => problem.Message.Split('\n')[0].Trim();
}
