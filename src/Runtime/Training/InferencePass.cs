using System;
using System.Linq;
using System.Threading;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Runs the forward pass over any number of samples, some rows at a time on each thread.</summary>
internal sealed class InferencePass
{
    // Enough rows that a kernel's work hides the reading of the weights, few enough that their values stay in the cache.
    private const int SliceRows = 48;
    private const int SlicesBetweenChecks = 64;
    private readonly Network _network;
    private readonly WorkerTeam _team;
    private readonly Preparation _preparation;
    private readonly Workspace[] _workspaces;
    private readonly BatchSettings _settings;

    /// <summary>Makes room for each thread.</summary>
    /// <param name="network">The model or part.</param>
    /// <param name="threads">How many threads work; all cores when null.</param>
    /// <param name="settings">Whether penalties are collected, and which layer leaves its activation to the loss.</param>
    public InferencePass(Network network, int? threads, BatchSettings settings)
    {
        _network = network;
        _team = Teams.Get(threads);
        _settings = settings;
        _preparation = new Preparation(network.Layers, training: false);
        _workspaces = [.. Enumerable.Range(0, _team.Threads).Select(_ => new Workspace(network.GetArchitecture(), network.Layers, SliceRows, workers: 1, training: false))];
    }

    /// <summary>What is done with each sample's input and output, and with the penalty on its layers' outputs.</summary>
    public delegate void RowConsumer(int sample, Span<float> input, Span<float> output, double penalty);

    /// <summary>Computes the output of every sample and hands it on, from any thread, in any order.</summary>
    public void Run(Samples inputs, RowConsumer consume, CancellationToken cancellationToken)
    {
        int output = _network.GetArchitecture().Output;
        _preparation.Run(_team);
        int chunk = SliceRows * SlicesBetweenChecks;
        for (int start = 0; start < inputs.Count; start += chunk)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int first = start;
            int count = Math.Min(chunk, inputs.Count - start);
            _team.Run((count + SliceRows - 1) / SliceRows, (slice, worker) =>
            {
                Workspace workspace = _workspaces[worker];
                int sample = first + slice * SliceRows;
                var batch = new BatchSlice(workspace, 0, Math.Min(SliceRows, first + count - sample), _settings, worker: 0);
                Array.Clear(workspace.RowPenalties);
                Matrix input = batch.Value(0);
                for (int row = 0; row < batch.RowCount; row++)
                    inputs.CopyTo(sample + row, input.Row(row));
                _network.Forward(batch);
                Matrix result = batch.Value(output);
                for (int row = 0; row < batch.RowCount; row++)
                    consume(sample + row, input.Row(row), result.Row(row), workspace.RowPenalties[row]);
            });
        }
    }
}
