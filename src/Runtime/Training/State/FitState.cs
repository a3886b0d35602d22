using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Autoencoders.Layers;

namespace Autoencoders.Training;

/// <summary>Keeps all that a training's next steps depend on, and takes it up again in another process.</summary>
internal sealed class FitState(FitRun run, ITrainingSession session, EpochSums sums, IList<Callback> callbacks, int batchSize)
{
    private readonly TrainingState _kept = new();

    /// <summary>How many steps were done when a state was kept.</summary>
    /// <exception cref="CheckpointException">It is not the state of a training.</exception>
    public static long IterationOf(TrainingState state) => (long)state.Doubles("position", 4)[2];

    /// <summary>Writes the state.</summary>
    /// <param name="path">Where the file goes.</param>
    /// <param name="isEpochDone">Whether the present epoch is finished, its validation and its callbacks included.</param>
    public void Save(string path, bool isEpochDone)
    {
        TrainingState state = _kept;
        state.Clear();
        foreach ((string name, string value) in Settings())
            state.In("settings").SetText(name, value);
        state.Set("position", run.Epoch, run.Step, run.Iteration, isEpochDone ? 1 : 0);
        state.Set("learning_rate", (double)run.Options.Optimizer.LearningRate);
        foreach (Weight weight in Weights())
            state.In("weights").Set(weight.FullName, (ReadOnlySpan<float>)weight.Values);
        session.Save(state.In("engine"));
        sums.Save(state.In("epoch"));
        HistoryState.Save(run.History, state.In("history"));
        for (int at = 0; at < callbacks.Count; at++)
            callbacks[at].Save(Place(state, at));
        state.Write(path);
    }

    /// <summary>Goes on from a state; where it is refused, the weights stay as they were.</summary>
    /// <returns>Whether its epoch is finished.</returns>
    /// <exception cref="CheckpointException">The file is damaged, or of another training.</exception>
    public bool Load(string path)
    {
        TrainingState state = TrainingState.Read(path);
        foreach ((string name, string value) in Settings())
        {
            if (state.In("settings").Text(name) is var kept && kept != value)
                throw new CheckpointException(path, $"it is of a training with {name} {OrNone(kept)}, this one has {OrNone(value)}. Train on as before, or begin anew without that file.");
        }

        double[] position = state.Doubles("position", 4);
        float rate = (float)state.Doubles("learning_rate", 1)[0];
        foreach (Weight weight in Weights())
            state.In("weights").Floats(weight.FullName, weight.Length);
        session.Load(state.In("engine"));
        sums.Load(state.In("epoch"));
        HistoryState.Load(run.History, state.In("history"));
        for (int at = 0; at < callbacks.Count; at++)
        {
            // A callback that was not there has seen nothing.
            if (Place(state, at) is { IsEmpty: false } place)
                callbacks[at].Load(place);
        }

        foreach (Weight weight in Weights())
            state.In("weights").Floats(weight.FullName, weight.Length).CopyTo(weight.Values);
        session.Reload();
        if (run.Options.Optimizer.Schedule is null)
            run.Options.Optimizer.LearningRate = rate;
        (run.Epoch, run.Step, run.Iteration) = ((int)position[0], (int)position[1], (long)position[2]);
        return position[3] != 0;
    }

    private IEnumerable<Weight> Weights() => run.Model.Layers.SelectMany(static layer => layer.Weights).DistinctBy(static weight => weight.FullName);

    // By its name, and its number among those of that name, so that others may come and go.
    private TrainingState Place(TrainingState state, int at) =>
        state.In(FormattableString.Invariant($"callbacks/{callbacks[at].Name}.{callbacks.Take(at).Count(other => other.Name == callbacks[at].Name)}"));

    private static string OrNone(string text) => text.Length == 0 ? "none" : text;

    // What changes the bits of the steps to come; the number of epochs does not.
    private IEnumerable<(string Name, string Value)> Settings() =>
    [
        ("model", run.Model.Name),
        ("optimizer", run.Options.Optimizer.Name),
        ("loss", string.Join(", ", run.Model.GetArchitecture().Outputs.Select(output => (run.Options.Losses.TryGetValue(output.Name, out Loss? loss) ? loss : run.Options.Loss).Name))),
        ("loss weights", string.Join(", ", run.Options.LossWeights.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => FormattableString.Invariant($"{pair.Key} {pair.Value}")))),
        ("transformations", string.Join(", ", run.Options.Augmentations.Concat(run.Options.Corruptions).Select(static one => one.GetType().Name))),
        ("engine", run.Options.Engine.Name),
        ("batch size", batchSize.ToString(CultureInfo.InvariantCulture)),
        ("seed", run.Options.Seed.ToString(CultureInfo.InvariantCulture)),
        ("shuffling", run.Options.Shuffle ? "on" : "off"),
        ("sample count", run.SampleCount?.ToString(CultureInfo.InvariantCulture) ?? "unknown"),
        ("steps an epoch", run.StepsPerEpoch?.ToString(CultureInfo.InvariantCulture) ?? "unknown"),
    ];
}
