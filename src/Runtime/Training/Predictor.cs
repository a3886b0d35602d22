using System;
using System.Threading;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Runs the forward pass over any number of samples, some hundred at a time.</summary>
internal sealed class Predictor
{
    private const int BatchSize = 256;
    private const int SliceRows = 32;
    private readonly Network _network;
    private readonly Workspace _workspace;
    private readonly Preparation _preparation;
    private readonly BatchSettings _settings = new();

    public Predictor(Network network)
    {
        _network = network;
        _preparation = new Preparation(network.Layers, training: false);
        _workspace = new Workspace(network.GetArchitecture(), network.Layers, BatchSize, training: false);
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
        for (int start = 0; start < inputs.Count; start += BatchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int first = start;
            int count = Math.Min(BatchSize, inputs.Count - start);
            _settings.BatchSize = count;
            team.Run((count + SliceRows - 1) / SliceRows, (slice, _) =>
            {
                var batch = new BatchSlice(_workspace, slice * SliceRows, Math.Min(SliceRows, count - slice * SliceRows), _settings);
                Matrix input = batch.Value(0);
                for (int row = 0; row < batch.RowCount; row++)
                    inputs.CopyTo(first + batch.FirstRow + row, input.Row(row));
                _network.Forward(batch);
                Matrix output = batch.Value(architecture.Output);
                for (int row = 0; row < batch.RowCount; row++)
                    output.Row(row).CopyTo(outputs.AsSpan((first + batch.FirstRow + row) * length, length));
            });
        }

        return Samples.FromFloats(outputs, shape);
    }
}
