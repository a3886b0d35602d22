using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Runs the forward pass over any number of samples, some rows at a time on each thread.</summary>
internal sealed class InferencePass
{
    /// <summary>How many samples a slice has, but for the last.</summary>
    /// <remarks>Enough rows that a kernel's work hides the reading of the weights, few enough that their values stay in the cache.</remarks>
    public const int SliceRows = 48;
    private const int SlicesBetweenChecks = 64;
    private readonly Network _network;
    private readonly WorkerTeam _team;
    private readonly Preparation _preparation;
    private readonly Workspace[] _workspaces;
    private readonly BatchSettings _settings;
    private readonly IReadOnlyList<int> _nodes;
    private readonly Action<int, int> _phase;
    private Samples[] _inputs = [];
    private SliceConsumer? _consume;
    private int _first;
    private int _count;

    /// <summary>Makes room for each thread.</summary>
    /// <param name="network">The model or part.</param>
    /// <param name="threads">How many threads work; all cores when null.</param>
    /// <param name="settings">Whether penalties are collected, and which layer leaves its activation to the loss.</param>
    public InferencePass(Network network, int? threads, BatchSettings settings)
    {
        _network = network;
        _team = Teams.Get(threads);
        _settings = settings;
        _nodes = network.GetArchitecture().Inputs;
        _phase = RunSlice;
        _preparation = new Preparation(network.Layers, training: false);
        _workspaces = [.. Enumerable.Range(0, _team.Threads).Select(_ => new Workspace(network.GetArchitecture(), network.Layers, SliceRows, workers: 1, training: false))];
    }

    /// <summary>How many slices some samples make.</summary>
    public static int SliceCount(int samples) => (samples + SliceRows - 1) / SliceRows;

    /// <summary>What is done with a slice after its forward pass; its first row is the sample at that position, and no two threads have one worker's number.</summary>
    public delegate void SliceConsumer(in BatchSlice batch, int firstSample, int worker);

    /// <summary>How many threads work.</summary>
    public int Workers => _team.Threads;

    /// <summary>Computes the outputs of all samples and hands them on, from any thread, in any order; allocates nothing.</summary>
    public void Run(Samples[] inputs, SliceConsumer consume, CancellationToken cancellationToken)
    {
        int total = inputs[0].Count;
        (_inputs, _consume) = (inputs, consume);
        _preparation.Run(_team);
        const int Chunk = SliceRows * SlicesBetweenChecks;
        for (_first = 0; _first < total; _first += Chunk)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _count = Math.Min(Chunk, total - _first);
            _team.Run(SliceCount(_count), _phase);
        }
    }

    private void RunSlice(int slice, int worker)
    {
        Workspace workspace = _workspaces[worker];
        int sample = _first + slice * SliceRows;
        var batch = new BatchSlice(workspace, 0, Math.Min(SliceRows, _first + _count - sample), _settings, worker: 0);
        Array.Clear(workspace.RowPenalties);
        for (int at = 0; at < _inputs.Length; at++)
        {
            Matrix input = batch.Value(_nodes[at]);
            for (int row = 0; row < batch.RowCount; row++)
                _inputs[at].CopyTo(sample + row, input.Row(row));
        }

        _network.Forward(batch);
        _consume!(batch, sample, worker);
    }
}
