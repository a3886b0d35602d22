using System;
using System.IO;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Autoencoders.TorchSharp.Tests.Hosting;

/// <summary>Which TorchSharp the tests run with: a real one in the folder that <c>AUTOENCODERS_TORCHSHARP</c> names, or the interpreter.</summary>
internal static class TorchLibrary
{
    /// <summary>The folder of a real TorchSharp with its native library, or null.</summary>
    public static string? RealFolder { get; } =
#if TORCHSHARP
        AppContext.BaseDirectory;
#else
        Environment.GetEnvironmentVariable("AUTOENCODERS_TORCHSHARP") is { Length: > 0 } folder ? folder : null;
#endif

    /// <summary>The file of the declarations.</summary>
    public static string Declared => Path.Combine(AppContext.BaseDirectory, "Declared", "TorchSharp.dll");

    /// <summary>The file of the interpreter.</summary>
    public static string Interpreter => Path.Combine(AppContext.BaseDirectory, "Interpreter", "TorchSharp.dll");

    /// <summary>Why a test needs the real library.</summary>
    public const string NeedsReal = "AUTOENCODERS_TORCHSHARP names no folder with a real TorchSharp.";

    [ModuleInitializer]
    internal static void Find()
    {
        if (RealFolder is not null && File.Exists(Path.Combine(RealFolder, "libLibTorchSharp.so")))
            NativeLibrary.Load(Path.Combine(RealFolder, "libLibTorchSharp.so"));
        AssemblyLoadContext.Default.Resolving += static (context, name) => Resolve(context, name);
    }

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (RealFolder is not null && Path.Combine(RealFolder, name.Name + ".dll") is var real && File.Exists(real))
            return context.LoadFromAssemblyPath(real);
        return name.Name == "TorchSharp" ? context.LoadFromAssemblyPath(Interpreter) : null;
    }
}
