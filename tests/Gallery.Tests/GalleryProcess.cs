using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Autoencoders.Gallery.Tests;

/// <summary>The gallery as its users start it: a process, with its output in a pipe.</summary>
internal sealed class GalleryProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    private readonly Process _process;
    private readonly Task<string> _errors;

    /// <summary>Starts it, with no data but what the arguments name.</summary>
    /// <param name="folder">The working folder, in which the user's cache is, too.</param>
    /// <param name="arguments">What stands on the command line.</param>
    public GalleryProcess(string folder, params string[] arguments)
        : this(folder, "dotnet", [Path.Combine(AppContext.BaseDirectory, "gallery.dll"), .. arguments])
    {
    }

    private GalleryProcess(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("AUTOENCODERS_DATA");
        start.Environment["XDG_DATA_HOME"] = folder;
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync(Token);
    }

    /// <summary>What it writes; whoever reads it here does not find it in the result.</summary>
    public StreamReader Output => _process.StandardOutput;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Result> Run(string folder, params string[] arguments)
    {
        using var gallery = new GalleryProcess(folder, arguments);
        return await gallery.End();
    }

    /// <summary>Runs what the gallery told its user to run.</summary>
    public static async Task<Result> RunCommandLine(string folder, string line)
    {
        using var shell = new GalleryProcess(folder, "sh", ["-c", line]);
        return await shell.End();
    }

    /// <summary>Sends a signal, by its name without SIG.</summary>
    public void Signal(string name)
    {
        using Process kill = Process.Start("kill", ["-" + name, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Waits for the end; a process that does not end is killed and fails the test.</summary>
    /// <param name="reads">Whether somebody still reads the output.</param>
    public async Task<Result> End(bool reads = true)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        string output = reads ? await Output.ReadToEndAsync(patience.Token) : "";
        await _process.WaitForExitAsync(patience.Token);
        return new Result(_process.ExitCode, output, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    internal sealed record Result(int ExitCode, string Output, string Errors);
}
