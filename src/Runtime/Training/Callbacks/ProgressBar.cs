using System;
using System.IO;
using System.Text;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>
/// Shows how a training goes: in a terminal a bar with the time left and all values, in a pipe or a file only what an epoch came to. As
/// <c>keras.callbacks.ProgbarLogger</c>, in the form of any of its eras.
/// </summary>
/// <remarks>The times are those of the steps, without validation.</remarks>
public sealed class ProgressBar : Callback
{
    private static readonly TimeSpan RepaintInterval = TimeSpan.FromMilliseconds(50);
    private readonly TextWriter _output;
    private readonly bool _isTerminal;
    private ProgressLine _line = new(ProgressStyle.Standard, false);
    private FitRun? _run;
    private int _epoch;
    private int _steps;
    private int _firstStep;
    private int _painted;
    private TimeSpan _first;
    private TimeSpan _lastPaint;

    /// <summary>Shows progress on the console.</summary>
    public ProgressBar()
        : this(Console.Out, !Console.IsOutputRedirected)
    {
    }

    /// <summary>Shows progress elsewhere.</summary>
    /// <param name="output">Where the text goes.</param>
    /// <param name="isTerminal">Whether a line can be painted over, and coloured.</param>
    public ProgressBar(TextWriter output, bool isTerminal)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _isTerminal = isTerminal;
    }

    /// <summary>Whose lines are written.</summary>
    public ProgressStyle Style { get; init; }

    /// <summary>0 for nothing, 1, the default, for a bar, 2 for one line an epoch without a bar.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is none of these.</exception>
    public int Verbose
    {
        get;
        init => field = value is >= 0 and <= 2 ? value : throw new ArgumentOutOfRangeException(nameof(Verbose), FormattableString.Invariant($"Verbose is 0, 1 or 2; got {value}."));
    }

        = 1;

    // The summary of the standard style names its epoch, so that nothing comes before it.
    private bool IsOneLine => Verbose == 2 || (Style == ProgressStyle.Standard && !_isTerminal);

    /// <inheritdoc/>
    public override void OnTrainBegin(FitRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
        _line = new ProgressLine(Style, _isTerminal);
        if (Verbose > 0)
            WriteIfAny(_line.Training(run));
    }

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, int steps)
    {
        _epoch = epoch;
        _steps = steps;
        (_firstStep, _painted, _lastPaint) = (0, 0, TimeSpan.MinValue);
        if (Verbose > 0 && !(IsOneLine && Style == ProgressStyle.Standard))
            WriteIfAny(_line.Epoch(epoch, _run!.Epochs));
    }

    /// <inheritdoc/>
    public override void OnStepEnd(in StepResult step)
    {
        if (_firstStep == 0)
            (_firstStep, _first) = (step.Step, step.Elapsed);
        if (!_isTerminal || Verbose != 1 || (_lastPaint != TimeSpan.MinValue && step.Elapsed - _lastPaint < RepaintInterval))
            return;
        _lastPaint = step.Elapsed;
        var values = new StringBuilder();
        Append(values, "loss", step.Loss);
        for (int at = 0; at < step.Metrics.Count; at++)
            Append(values, _run!.MetricNames[at], step.Metrics[at]);
        Paint(_line.Running(At(step.Step, _steps, step.Elapsed), values.ToString()));
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(EpochResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (Verbose == 0)
            return;
        var text = new StringBuilder();
        foreach (string key in result.Keys)
            Append(text, key, result[key]!.Value);
        string values = text.ToString();
        ProgressLine.Progress done = At(result.Steps, result.Steps, result.Elapsed);
        if (IsOneLine)
        {
            _output.WriteLine(_line.Summary(done, _line.Epoch(_epoch, _run!.Epochs) ?? "", values));
        }
        else if (_isTerminal)
        {
            Paint(_line.Done(done, values));
            _output.WriteLine();
        }
        else
        {
            _output.WriteLine(_line.Done(done, values));
        }

        _painted = 0;
        _output.Flush();
    }

    /// <inheritdoc/>
    public override void OnTrainEnd(FitEnd end)
    {
        // A training that ended early leaves its bar; what is written next begins on a line of its own.
        if (_painted > 0)
            _output.WriteLine();
        _painted = 0;
    }

    private static void Append(StringBuilder text, string name, double value) => text.Append(" - ").Append(name).Append(": ").Append(PythonNumber.Logged(value));

    // Where a training goes on within an epoch, the steps before were not timed here.
    private ProgressLine.Progress At(int step, int steps, TimeSpan elapsed)
    {
        bool countsSamples = Style is ProgressStyle.Keras2 or ProgressStyle.TensorFlow1 && _run!.SampleCount is not null;
        int timed = Math.Max(step - Math.Max(_firstStep, 1) + 1, 1);
        long target = countsSamples ? SamplesOf(steps) : steps;
        long done = !countsSamples ? step : step == steps ? target : Math.Min(target, SamplesOf(step));
        TimeSpan perUnit = countsSamples ? elapsed / Math.Max(done - SamplesOf(Math.Max(_firstStep, 1) - 1), 1)
            : Style is ProgressStyle.TensorFlow2 or ProgressStyle.Keras3 && Verbose == 1 && _firstStep > 0 && timed > 1 ? (elapsed - _first) / (timed - 1)
            : elapsed / timed;
        return new ProgressLine.Progress(done, target, elapsed, perUnit, countsSamples);
    }

    // All samples where that is all steps; before, and where a training ends within an epoch, whole batches.
    private long SamplesOf(int steps) => steps > 0 && steps == (_run!.StepsPerEpoch ?? _steps) ? _run!.SampleCount!.Value : (long)steps * _run!.Options.BatchSize;

    private void WriteIfAny(string? line)
    {
        if (line is not null)
            _output.WriteLine(line);
    }

    // The rest of a longer line is painted over with spaces.
    private void Paint(string text)
    {
        int width = ProgressLine.Width(text);
        _output.Write("\r" + text + new string(' ', Math.Max(_painted - width, 0)));
        _output.Flush();
        _painted = Math.Max(width, 1);
    }
}
