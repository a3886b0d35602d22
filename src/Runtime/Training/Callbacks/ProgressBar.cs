using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace Autoencoders;

/// <summary>
/// Shows how a training goes: in a terminal a bar with the time left, the time per step and the losses; in a pipe or a
/// file one line an epoch, in Keras' form.
/// </summary>
public sealed class ProgressBar : Callback
{
    private const int Width = 30;
    private static readonly TimeSpan RepaintInterval = TimeSpan.FromMilliseconds(50);
    private readonly TextWriter _output;
    private readonly bool _isTerminal;
    private int _epochs;
    private int _steps;
    private int _painted;
    private TimeSpan _lastPaint;

    /// <summary>Shows progress on the console.</summary>
    public ProgressBar()
        : this(Console.Out, !Console.IsOutputRedirected)
    {
    }

    /// <summary>Shows progress elsewhere.</summary>
    /// <param name="output">Where the text goes.</param>
    /// <param name="isTerminal">Whether a line can be painted over.</param>
    public ProgressBar(TextWriter output, bool isTerminal)
    {
        _output = output;
        _isTerminal = isTerminal;
    }

    /// <inheritdoc/>
    public override void OnTrainBegin(FitRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _epochs = run.Epochs;
        string validation = run.ValidationCount > 0 ? string.Create(CultureInfo.InvariantCulture, $", validate on {run.ValidationCount} samples") : "";
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Train on {(run.SampleCount is { } count ? $"{count} samples" : "a stream of samples")}{validation}"));
    }

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, int steps)
    {
        _steps = steps;
        _painted = 0;
        _lastPaint = TimeSpan.MinValue;
        if (_isTerminal)
            _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Epoch {epoch}/{_epochs}"));
    }

    /// <inheritdoc/>
    public override void OnStepEnd(in StepResult step)
    {
        if (!_isTerminal || (_lastPaint != TimeSpan.MinValue && step.Elapsed - _lastPaint < RepaintInterval))
            return;
        _lastPaint = step.Elapsed;
        TimeSpan left = step.Elapsed / step.Step * (_steps - step.Step);
        Paint($"{Bar(step.Step)} - ETA: {Clock(left)} - {PerStep(step.Elapsed, step.Step)} - loss: {Number(step.Loss)}");
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(EpochResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        string validation = result.ValidationLoss is { } loss ? $" - val_loss: {Number(loss)}" : "";
        string line = string.Create(CultureInfo.InvariantCulture, $"{result.Elapsed.TotalSeconds:F0}s {PerStep(result.Elapsed, result.Steps)} - loss: {Number(result.Loss)}{validation}");
        if (_isTerminal)
        {
            Paint($"{Bar(_steps)} - {line}");
            _output.WriteLine();
        }
        else
        {
            _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Epoch {result.Epoch}/{_epochs} - {_steps}/{_steps} - {line}"));
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

    /// <summary>A loss as Keras prints it: four decimals, or an exponent where those would say nothing.</summary>
    internal static string Number(double value) =>
        Math.Abs(value) > 1e-3 || value == 0 ? value.ToString("F4", CultureInfo.InvariantCulture) : value.ToString("0.0000e-00", CultureInfo.InvariantCulture);

    // Keras' bar: 300/844 [==========>...................]
    private string Bar(int step)
    {
        string total = _steps.ToString(CultureInfo.InvariantCulture);
        int filled = (int)((long)Width * step / _steps);
        var bar = new StringBuilder(step.ToString(CultureInfo.InvariantCulture).PadLeft(total.Length)).Append('/').Append(total).Append(" [");
        if (filled > 0)
            bar.Append('=', filled - 1).Append(step < _steps ? '>' : '=');
        return bar.Append('.', Width - filled).Append(']').ToString();
    }

    private static string PerStep(TimeSpan elapsed, int steps)
    {
        TimeSpan time = elapsed / steps;
        return time.TotalSeconds >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F0}s/step")
            : time.TotalMilliseconds >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:F0}ms/step")
            : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMicroseconds:F0}us/step");
    }

    private static string Clock(TimeSpan time) =>
        time.TotalHours >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:D2}:{time.Seconds:D2}")
        : time.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:D2}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:F0}s");

    // The rest of a longer line is painted over with spaces.
    private void Paint(string text)
    {
        _output.Write("\r" + text.PadRight(_painted));
        _output.Flush();
        _painted = text.Length;
    }
}
