using System;
using System.Linq;
using Autoencoders.Layers;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;

namespace Autoencoders.Runtime.Tests.Training;

/// <summary>An engine with weights of its own, as one that computes elsewhere has, takes part in all that callbacks do to weights.</summary>
public sealed class OwnWeightsTests
{
    private static readonly Samples Twenty = Numbers.Uniform(20, 12);

    [Fact]
    public void WeightsThatACallbackChanges_AreNotLostToAnotherThatReadsThem()
    {
        using var folder = new ScratchFolder();
        Assert.Equal(Trained(TrainingEngine.Embedded, Callbacks), Trained(new Elsewhere(), Callbacks));

        Callback[] Callbacks(Func<ModelBase> model) =>
        [
            new LambdaCallback { EpochEnd = _ => Halve(model()) },
            new ModelCheckpoint(folder["weights.safetensors"]),
        ];
    }

    [Fact]
    public void WeightsThatACallbackChangesWhereAnEpochBegins_AreTakenUp()
    {
        Assert.Equal(Trained(TrainingEngine.Embedded, Callbacks), Trained(new Elsewhere(), Callbacks));

        static Callback[] Callbacks(Func<ModelBase> model) => [new LambdaCallback { EpochBegin = (_, _) => Halve(model()) }];
    }

    [Fact]
    public void TheBestWeights_StayRestored_WhoeverLooksAtThemAfterwards()
    {
        Assert.Equal(Trained(TrainingEngine.Embedded, Callbacks), Trained(new Elsewhere(), Callbacks));

        static Callback[] Callbacks(Func<ModelBase> model)
        {
            FitRun? run = null;
            return
            [
                new EarlyStopping { Monitor = "loss", Mode = MonitorMode.Max, Patience = 2, RestoreBestWeights = true },
                new LambdaCallback { TrainBegin = found => run = found, TrainEnd = _ => run!.Synchronize() },
            ];
        }
    }

    private static int[] Trained(TrainingEngine engine, Func<Func<ModelBase>, Callback[]> callbacks)
    {
        var model = new ReluSigmoid();
        var options = new FitOptions { Epochs = 4, BatchSize = 4, Engine = engine };
        foreach (Callback callback in callbacks(() => model))
            options.Callbacks.Add(callback);
        model.Fit(Twenty, options);
        return Numbers.WeightBits(model);
    }

    private static void Halve(ModelBase model)
    {
        foreach (Weight weight in model.Layers.SelectMany(static layer => layer.Weights))
        {
            for (int at = 0; at < weight.Length; at++)
                weight.Values[at] /= 2;
        }
    }

    private sealed class Elsewhere : TrainingEngine
    {
        public override string Name => "elsewhere";

        internal override ITrainingSession Begin(ModelBase model, SampleSet samples, int batchSize, FitOptions options) =>
            new Session(model, new TrainingStep(model, samples, batchSize, options));
    }

    // The embedded engine with the model's weights only while it works.
    private sealed class Session(ModelBase model, ITrainingSession inner) : ITrainingSession
    {
        private float[] _own = Weights(model);

        public OutputMetrics Metrics => inner.Metrics;

        public ReadOnlySpan<double> Terms(int row) => inner.Terms(row);

        public double Run(ReadOnlySpan<int> rows)
        {
            float[] shown = Weights(model);
            Put(_own);
            double loss = inner.Run(rows);
            _own = Weights(model);
            Put(shown);
            return loss;
        }

        public void Synchronize() => Put(_own);

        public void Reload() => _own = Weights(model);

        public void Finish()
        {
            float[] shown = Weights(model);
            Put(_own);
            inner.Finish();
            _own = Weights(model);
            Put(shown);
        }

        public void Save(TrainingState state) => inner.Save(state);

        public void Load(TrainingState state) => inner.Load(state);

        public void Dispose() => inner.Dispose();

        private static float[] Weights(ModelBase model) => [.. model.Layers.SelectMany(static layer => layer.Weights).SelectMany(static weight => weight.Values.ToArray())];

        private void Put(float[] values)
        {
            int start = 0;
            foreach (Weight weight in model.Layers.SelectMany(static layer => layer.Weights))
            {
                values.AsSpan(start, weight.Length).CopyTo(weight.Values);
                start += weight.Length;
            }
        }
    }
}
