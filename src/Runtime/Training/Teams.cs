using System;
using System.Collections.Concurrent;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>The teams of threads of this process, one for each size, shared by all models.</summary>
internal static class Teams
{
    private const int MaxThreads = 256;
    private static readonly ConcurrentDictionary<int, WorkerTeam> BySize = new();

    public static WorkerTeam Get(int? threads)
    {
        int count = threads ?? Environment.ProcessorCount;
        if (count is < 1 or > MaxThreads)
            throw new ArgumentOutOfRangeException(nameof(threads), count, $"Between 1 and {MaxThreads} threads can work.");
        return BySize.GetOrAdd(count, static size => new WorkerTeam(size));
    }
}
