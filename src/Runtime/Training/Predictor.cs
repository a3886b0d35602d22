using System;
using System.Threading;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Runs the forward pass over any number of samples, slice by slice.</summary>
internal sealed class Predictor
{
    private readonly Network _network;
    private readonly SliceWorkspaces _workspaces;
    private readonly Preparation _preparation;
    private readonly BatchSettings _settings = new();

    public Predictor(Network network)
    {
        _network = network;
        _workspaces = new SliceWorkspaces(network);
        _preparation = new Preparation(network.Layers, training: false);
    }

    public Samples Predict(Samples inputs, int? threads, CancellationToken cancellationToken)
    {
        SampleChecks.Inputs(_network, inputs, nameof(inputs));
        WorkerTeam team = Teams.Get(threads);
        Architecture architecture = _network.GetArchitecture();
        Shape shape = architecture.OutputShape!.Value;
        int length = (int)shape.ElementCount;
        if ((long)inputs.Count * length > Array.MaxLength)
            throw new ArgumentException($"The output of {inputs.Count} samples of {shape} is larger than one array can be; predict them in pieces.", nameof(inputs));
        var outputs = new float[inputs.Count * length];
        _preparation.Run(team);
        _workspaces.Reserve(team);
        team.Run(SliceWorkspaces.Count(inputs.Count), (slice, worker) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            int first = slice * SliceWorkspaces.Rows;
            var batch = new BatchSlice(_workspaces.Of(worker), 0, Math.Min(SliceWorkspaces.Rows, inputs.Count - first), _settings);
            Matrix input = batch.Value(0);
            for (int row = 0; row < batch.RowCount; row++)
                inputs.CopyTo(first + row, input.Row(row));
            _network.Forward(batch);
            Matrix output = batch.Value(architecture.Output);
            for (int row = 0; row < batch.RowCount; row++)
                output.Row(row).CopyTo(outputs.AsSpan((first + row) * length, length));
        });
        return Samples.FromFloats(outputs, shape);
    }
}
