using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Autoencoders.Runtime.Tests.EventFiles;

namespace Autoencoders.Runtime.Tests.Reports;

/// <summary>A run whose epochs are made up, told to a report as a training tells them.</summary>
internal sealed class MadeRun
{
    private readonly RunReport _report;
    private readonly FitRun _run;

    public MadeRun(string path, Model model, int epochs, Samples? samples = null, TimeSpan? tick = null)
    {
        Path = path;
        _run = new FitRun(model, new FitOptions(), new History(), null) { Epochs = epochs, StepsPerEpoch = 20, SampleCount = 640, ValidationCount = 64, MetricNames = ["psnr"] };
        _report = new RunReport(path) { Time = new Clock(tick ?? TimeSpan.FromSeconds(0.5)), Samples = samples };
        _report.OnTrainBegin(_run);
    }

    public string Path { get; }

    public string Html => File.ReadAllText(Path);

    /// <summary>Goes through epochs.</summary>
    public MadeRun Go(IEnumerable<(double Loss, double? ValidationLoss)> losses)
    {
        foreach ((double loss, double? validation) in losses)
        {
            _run.Epoch++;
            _run.Step = 0;
            _report.OnEpochBegin(_run.Epoch, 20);
            _run.Step = 20;
            var result = new EpochResult(_run.Epoch, loss, validation, 20, TimeSpan.FromMilliseconds(800 + (20 * Math.Sin(_run.Epoch))))
            {
                Metrics = new Dictionary<string, double> { ["psnr"] = -10 * Math.Log10(loss) },
                ValidationMetrics = validation is { } value ? new Dictionary<string, double> { ["psnr"] = -10 * Math.Log10(value) } : new Dictionary<string, double>(),
                LearningRate = _run.Epoch <= 30 ? 0.001 : 0.0001,
            };
            _run.History.Add(result);
            _report.OnEpochEnd(result);
        }

        return this;
    }

    /// <summary>Ends it.</summary>
    public MadeRun End(FitOutcome outcome = FitOutcome.Completed, string? reason = null)
    {
        _report.OnTrainEnd(new FitEnd(outcome, reason));
        return this;
    }

    /// <summary>Losses that fall, and a validation that turns.</summary>
    public static IEnumerable<(double Loss, double? ValidationLoss)> Falling(int epochs) =>
        Enumerable.Range(1, epochs).Select(static epoch => (0.01 + (0.3 / epoch), (double?)(0.02 + (0.28 / epoch) + (0.0001 * epoch) + (0.002 * Math.Sin(epoch)))));
}
