using System;
using System.Diagnostics;
using System.IO;

namespace Autoencoders.Interrupted;

/// <summary>Kills a training at random moments until one of its runs comes to the end, and compares what it leaves with a run that nobody touched.</summary>
public sealed class KillLoop(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>How many processes were killed so far.</summary>
    public int Kills { get; private set; }

    /// <summary>How many of them left a half-written file.</summary>
    public int HalfWritten { get; private set; }

    /// <summary>Plays one training through to its end, with some kills on the way.</summary>
    /// <param name="expected">The weights of a training that was not killed.</param>
    /// <returns>Whether the bytes are the same.</returns>
    public bool Round(byte[] expected)
    {
        string folder = Lesson.NewFolder();
        try
        {
            string states = Path.Combine(folder, "states");
            string weights = Path.Combine(folder, "weights.safetensors");
            for (int kill = _random.Next(1, 4); !Run(states, weights, kill > 0); kill--)
            {
                Kills++;
                if (Directory.Exists(states) && Directory.GetFiles(states, "*.tmp").Length > 0)
                    HalfWritten++;
            }

            return File.ReadAllBytes(weights).AsSpan().SequenceEqual(expected);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The child says so when it takes its first step; from then on every moment is as likely.
    private bool Run(string states, string weights, bool mayKill)
    {
        using Process child = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(KillLoop).Assembly.Location, "learn", states, weights]) { RedirectStandardOutput = true })!;
        if (mayKill && child.StandardOutput.ReadLine() is not null && !child.WaitForExit(TimeSpan.FromMilliseconds(_random.NextDouble() * 250)))
            child.Kill();
        child.WaitForExit();
        return child.ExitCode == 0;
    }
}
