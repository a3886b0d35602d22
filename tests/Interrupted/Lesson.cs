using System;
using System.IO;
using System.Linq;

namespace Autoencoders.Interrupted;

/// <summary>The training that is killed: short steps, and a state written after each few of them, so that many kills fall into a write.</summary>
public static class Lesson
{
    /// <summary>Trains to the end, from wherever an earlier run was killed, and leaves the weights.</summary>
    /// <param name="folder">Where the training is kept; null for one that is not.</param>
    /// <param name="weights">Where the weights go.</param>
    /// <param name="onStep">What is done after each step.</param>
    public static void Learn(string? folder, string weights, Action? onStep = null)
    {
        var random = new Random(3);
        Samples samples = Samples.FromFloats([.. Enumerable.Range(0, 90 * 48).Select(_ => random.NextSingle())], new Shape(48));
        var model = new NoisyAutoencoder(seed: 1);
        var options = new FitOptions
        {
            Epochs = 50,
            BatchSize = 20,
            Seed = 7,
            ValidationSplit = 0.2,
            Corruptions = { Transformation.Mask(0.1) },
        };
        if (folder is not null)
            options.Callbacks.Add(new BackupAndRestore(folder) { SaveFrequency = 1 });
        if (onStep is not null)
            options.Callbacks.Add(new AfterStep(onStep));
        model.Fit(samples, options);
        model.Save(weights);
    }

    /// <summary>A fresh folder for a run's files.</summary>
    public static string NewFolder() => Directory.CreateTempSubdirectory("interrupted-").FullName;

    private sealed class AfterStep(Action action) : Callback
    {
        public override void OnStepEnd(in StepResult step) => action();
    }
}
