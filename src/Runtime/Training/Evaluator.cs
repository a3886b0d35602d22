using System;
using System.Threading;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>Measures the mean loss over samples without changing anything.</summary>
internal sealed class Evaluator
{
    private readonly Model _model;
    private readonly Loss _loss;
    private readonly WorkerTeam _team;
    private readonly int _batchSize;
    private readonly SliceWorkspaces _workspaces;
    private readonly Preparation _preparation;
    private readonly BatchSettings _settings;
    private readonly WeightPenalty _penalty;
    private readonly double[] _rowLosses;
    private readonly float[] _targets;

    public Evaluator(Model model, Loss loss, int batchSize, int? threads)
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        _model = model;
        _loss = loss;
        _team = Teams.Get(threads);
        _batchSize = batchSize;
        _preparation = new Preparation(model.Layers, training: false);
        _workspaces = new SliceWorkspaces(model);
        _workspaces.Reserve(_team);
        _settings = new BatchSettings { CollectsPenalties = true, LogitsLayer = OutputLogits.Layer(model, loss) };
        _penalty = new WeightPenalty(model);
        _rowLosses = new double[batchSize];
        _targets = new float[batchSize * (int)model.GetArchitecture().OutputShape!.Value.ElementCount];
    }

    public static void CheckSamples(Model model, Samples inputs, Samples targets)
    {
        SampleChecks.Inputs(model, inputs, nameof(inputs));
        SampleChecks.Targets(model, targets, inputs, nameof(targets));
        if (inputs.Count == 0)
            throw new ArgumentException("There are no samples to measure the loss on.", nameof(inputs));
    }

    public double Run(Samples inputs, Samples targets, CancellationToken cancellationToken)
    {
        int output = _model.GetArchitecture().Output;
        int length = targets.SampleLength;
        bool reconstructs = ReferenceEquals(inputs, targets);
        _preparation.Run(_team);
        double sum = 0;
        for (int start = 0; start < inputs.Count; start += _batchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int first = start;
            int count = Math.Min(_batchSize, inputs.Count - start);
            _team.Run(SliceWorkspaces.Count(count), (slice, worker) =>
            {
                Workspace workspace = _workspaces.Of(worker);
                Array.Clear(workspace.RowPenalties);
                int firstRow = slice * SliceWorkspaces.Rows;
                var batch = new BatchSlice(workspace, 0, Math.Min(SliceWorkspaces.Rows, count - firstRow), _settings);
                Matrix input = batch.Value(0);
                for (int row = 0; row < batch.RowCount; row++)
                    inputs.CopyTo(first + firstRow + row, input.Row(row));
                _model.Forward(batch);
                Matrix prediction = batch.Value(output);
                for (int row = 0; row < batch.RowCount; row++)
                {
                    int at = firstRow + row;
                    Span<float> target = reconstructs ? input.Row(row) : _targets.AsSpan(at * length, length);
                    if (!reconstructs)
                        targets.CopyTo(first + at, target);
                    _rowLosses[at] = _loss.Sample(prediction.Row(row), target, default, 0, _settings.LogitsLayer >= 0) + workspace.RowPenalties[row];
                }
            });
            for (int row = 0; row < count; row++)
                sum += _rowLosses[row];
        }

        return sum / inputs.Count + _penalty.Value();
    }
}
