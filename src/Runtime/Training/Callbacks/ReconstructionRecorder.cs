using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Autoencoders.Checkpoints;

namespace Autoencoders;

/// <summary>Films a training: every so many steps a frame with the original, what the model makes of it, and the losses of those steps; in the end a GIF.</summary>
/// <remarks>A resumed training goes on with the frames that were there. The film is left, too, where the training is stopped, cancelled or fails.</remarks>
public sealed class ReconstructionRecorder : Callback
{
    private readonly string _path;
    private readonly Samples _inputs;
    private readonly Samples _originals;
    private readonly TrainingAnimationOptions? _look;
    private readonly List<Shot> _shots = [];
    private FitRun? _run;
    private Model? _model;
    private TrainingAnimation? _film;
    private int _every;

    /// <summary>Films how pictures are reconstructed.</summary>
    /// <param name="path">Where the film goes, usually ending in <c>.gif</c>.</param>
    /// <param name="originals">One picture, or a few that are shown together; what the model should give.</param>
    /// <param name="inputs">What enters the model instead, such as noisy ones; the originals by default.</param>
    /// <param name="look">How the film looks.</param>
    /// <exception cref="ArgumentException">There is no picture, or there are not as many inputs.</exception>
    public ReconstructionRecorder(string path, Samples originals, Samples? inputs = null, TrainingAnimationOptions? look = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(originals);
        if (originals.Count == 0)
            throw new ArgumentException("There is no picture to film.", nameof(originals));
        if (inputs is not null && inputs.Count != originals.Count)
            throw new ArgumentException($"There are {inputs.Count} inputs for {originals.Count} originals.", nameof(inputs));
        (_path, _originals, _inputs, _look) = (path, originals, inputs ?? originals, look);
    }

    /// <summary>Every how many steps there is a frame; about 60 in all where null, the default. The first and the last step have one, too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int? Every
    {
        get;
        init
        {
            if (value is { } steps)
                ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
            field = value;
        }
    }

    /// <summary>A folder for the frames as single pictures, <c>step-000100.png</c>; none by default.</summary>
    public string? Frames { get; init; }

    /// <inheritdoc/>
    public override void OnTrainBegin(FitRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
        _model = run.Model as Model ?? throw new InvalidOperationException($"{run.Model.Name} has several inputs or outputs; only a model with one of each can be filmed.");
        int total = run.Options.Steps ?? (run.StepsPerEpoch is { } steps ? (int)Math.Min((long)run.Epochs * steps, int.MaxValue)
            : throw new InvalidOperationException("How long the film gets is not known, because the stream does not tell how many batches it has. Give StepsPerEpoch or Steps."));
        AtomicFile.Try(_path);
        _shots.Clear();
        _film = new TrainingAnimation(_originals, total, _look);
        _every = Every ?? Math.Max(1, total / 60);
    }

    /// <inheritdoc/>
    public override void OnStepEnd(in StepResult step)
    {
        if (step.Iteration == 1 || step.Iteration % _every == 0)
            Shoot(step.Iteration, step.BatchLoss);
    }

    /// <inheritdoc/>
    public override void OnTrainEnd(FitEnd end)
    {
        if (_film is null || _run is null || _run.Iteration == 0)
            return;
        if (_shots.Count == 0 || _shots[^1].Step < _run.Iteration)
            Shoot(_run.Iteration, _shots.Count == 0 ? double.NaN : _shots[^1].Loss);
        _film.Save(_path);
    }

    /// <inheritdoc/>
    public override void Save(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Set("steps", [.. _shots.Select(static shot => (double)shot.Step)]);
        state.Set("losses", [.. _shots.Select(static shot => shot.Loss)]);
        state.Set("pictures", (ReadOnlySpan<float>)_shots.SelectMany(static shot => shot.Picture).ToArray());
    }

    /// <inheritdoc/>
    public override void Load(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        double[] steps = state.Doubles("steps");
        if (steps.Length == 0)
            return;
        double[] losses = state.Doubles("losses", steps.Length);
        int length = _originals.Count * _originals.SampleLength;
        ReadOnlySpan<float> pictures = state.Floats("pictures", steps.Length * length);
        for (int at = 0; at < steps.Length; at++)
            Add(new Shot((int)steps[at], losses[at], pictures.Slice(at * length, length).ToArray()));
    }

    private void Shoot(long step, double loss)
    {
        // The engine's own weights become the model's, where it has some.
        _run!.Synchronize();
        Add(new Shot((int)step, loss, _model!.Predict(_inputs, _run.Options.Threads).ToArray()));
    }

    private void Add(Shot shot)
    {
        _shots.Add(shot);
        Figure frame = _film!.Add(shot.Step, Samples.FromFloats(shot.Picture, _originals.Shape), shot.Loss);
        if (Frames is not null)
            frame.Save(Path.Combine(Frames, string.Create(CultureInfo.InvariantCulture, $"step-{shot.Step:D6}.png")));
    }

    private sealed record Shot(int Step, double Loss, float[] Picture);
}
