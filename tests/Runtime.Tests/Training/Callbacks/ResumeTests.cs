using System;
using System.IO;
using System.Linq;
using System.Threading;
using Autoencoders.Runtime.Tests.Checkpoints;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Training.Callbacks;

/// <summary>A training that was cancelled and is called again decides as one that was not.</summary>
public sealed class ResumeTests : IDisposable
{
    private static readonly Samples Ten = Numbers.Uniform(10, 12);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Callbacks_GoOnToTheSameDecisions_WhereverTheyWereCutOff()
    {
        (History expected, int[] weights) = Train("whole", CancellationToken.None, _ => { });
        Assert.Equal(7, expected.Epochs.Count);
        Assert.NotNull(expected.StopReason);
        for (int cut = 1; cut < 21; cut++)
        {
            string name = FormattableString.Invariant($"cut{cut}");
            using var source = new CancellationTokenSource();
            Assert.Throws<TrainingCanceledException>(() => Train(name, source.Token, step =>
            {
                if (step.Iteration == cut)
                    source.Cancel();
            }));

            (History history, int[] bits) = Train(name, CancellationToken.None, _ => { });

            Assert.Equal(expected.StopReason, history.StopReason);
            Assert.Equal(expected["val_loss"], history["val_loss"]);
            Assert.Equal(expected["learning_rate"], history["learning_rate"]);
            Assert.Equal(weights, bits);
            Assert.Equal(File.ReadAllText(_folder.File("whole.csv")), File.ReadAllText(_folder.File(name + ".csv")));
            Assert.Equal(Checkpoints("whole"), Checkpoints(name));
        }
    }

    private string[] Checkpoints(string name) => [.. _folder.Names().Where(file => file.StartsWith(name + "-", StringComparison.Ordinal)).Select(file => file[name.Length..]).Order(StringComparer.Ordinal)];

    private (History History, int[] Weights) Train(string name, CancellationToken token, Action<StepResult> atStep)
    {
        var model = new ReluSigmoid();
        History history = model.Fit(Ten, new FitOptions
        {
            Epochs = 30,
            BatchSize = 4,
            Optimizer = new Adam(0.2f),
            Validation = Ten,
            Callbacks =
            {
                new LearningRateScheduler(static (epoch, rate) => epoch == 0 ? rate : rate * 0.9),
                new ReduceLROnPlateau { MinDelta = 9, Patience = 2, Factor = 0.5 },
                new ModelCheckpoint(_folder.File(name + "-{epoch}")) { KeepLast = 2 },
                new CSVLogger(_folder.File(name + ".csv")),
                new EarlyStopping { MinDelta = 9, Patience = 6, RestoreBestWeights = true },
                new BackupAndRestore(_folder.File(name + " state")),
                new LambdaCallback { StepEnd = atStep },
            },
        }, token);
        return (history, Numbers.WeightBits(model));
    }
}
