using System;
using System.Globalization;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace Autoencoders.Training;

/// <summary>The course of a training, for a logger.</summary>
internal static partial class RunLog
{
    [LoggerMessage(1, LogLevel.Information, "Training {Model} ({Parameters} parameters): {Samples} samples, {Epochs} epochs, batches of {BatchSize}, {Optimizer}, engine {Engine}")]
    public static partial void Begin(ILogger logger, string model, long parameters, string samples, int epochs, int batchSize, string optimizer, string engine);

    [LoggerMessage(2, LogLevel.Information, "Going on with epoch {Epoch} after {Steps} of its steps, from {Path}")]
    public static partial void Resume(ILogger logger, int epoch, int steps, string path);

    [LoggerMessage(3, LogLevel.Information, "Epoch {Epoch}/{Epochs}: {Values} ({Seconds:F1} s)")]
    public static partial void Epoch(ILogger logger, int epoch, int epochs, string values, double seconds);

    [LoggerMessage(4, LogLevel.Information, "Training {Model} ended: {Outcome}. {Reason}")]
    public static partial void End(ILogger logger, string model, FitOutcome outcome, string reason);

    [LoggerMessage(5, LogLevel.Error, "Training {Model} failed")]
    public static partial void Fail(ILogger logger, Exception failure, string model);

    [LoggerMessage(6, LogLevel.Warning, "{Message}")]
    public static partial void Odd(ILogger logger, string message);

    /// <summary>An epoch's values in one line.</summary>
    public static string Values(EpochResult result) =>
        string.Join(", ", result.Keys.Select(key => string.Create(CultureInfo.InvariantCulture, $"{key} {result[key]:G5}")));
}
