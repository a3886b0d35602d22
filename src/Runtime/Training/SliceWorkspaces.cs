using System;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>
/// Memory for inference, one small workspace a thread. Layers reuse each other's memory there, so a workspace holds one
/// slice at a time: two slices at different layers would write over each other's rows.
/// </summary>
internal sealed class SliceWorkspaces(Network network)
{
    /// <summary>The most rows that a slice has; whole tiles of the kernels, and few enough to stay in the cache.</summary>
    public const int Rows = 32;

    private Workspace?[] _workspaces = [];

    /// <summary>How many slices so many samples make.</summary>
    public static int Count(int samples) => (samples + Rows - 1) / Rows;

    /// <summary>Makes room for a team, before it runs.</summary>
    public void Reserve(WorkerTeam team)
    {
        if (_workspaces.Length < team.Threads)
            Array.Resize(ref _workspaces, team.Threads);
    }

    /// <summary>The workspace of one thread of the team.</summary>
    public Workspace Of(int worker) =>
        _workspaces[worker] ??= new Workspace(network.GetArchitecture(), network.Layers, Rows, training: false);
}
