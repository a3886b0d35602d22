using System;
using System.Text;

namespace Autoencoders.Training;

/// <summary>Writes the lines of a progress bar, era by era.</summary>
/// <param name="style">Whose lines.</param>
/// <param name="isTerminal">Whether there may be colours.</param>
internal sealed class ProgressLine(ProgressStyle style, bool isTerminal)
{
    private const string Bold = "\e[1m";
    private const string Green = "\e[32m";
    private const string White = "\e[37m";
    private const string Plain = "\e[0m";

    /// <summary>What comes before the first epoch; null where that is nothing.</summary>
    public string? Training(FitRun run)
    {
        string validation = run.ValidationCount > 0 ? Text($", validate on {run.ValidationCount} samples") : "";
        return (style, run.SampleCount, run.StepsPerEpoch) switch
        {
            (ProgressStyle.TensorFlow2 or ProgressStyle.Keras3, _, _) => null,
            (ProgressStyle.Keras2, null, _) => null,
            (ProgressStyle.Keras2, _, _) when run.ValidationCount == 0 => null,
            (ProgressStyle.TensorFlow1, null, { } steps) => Text($"Train for {steps} steps{validation}"),
            (_, { } samples, _) => Text($"Train on {samples} samples{validation}"),
            _ => $"Train on a stream of samples{validation}",
        };
    }

    /// <summary>What comes before an epoch; null where that is nothing.</summary>
    public string? Epoch(int epoch, int epochs) => style == ProgressStyle.Keras3 && epochs == 1 ? null
        : epochs == int.MaxValue ? Text($"Epoch {epoch}")
        : Text($"Epoch {epoch}/{epochs}");

    /// <summary>An epoch under way.</summary>
    public string Running(in Progress at, string values)
    {
        TimeSpan left = at.PerUnit * Math.Max(at.Target - at.Done, 0);
        return style switch
        {
            _ when at.Target == 0 => $"{Count(at)}{Spent(at)} {PerUnit(at)}{values}",
            ProgressStyle.Keras3 => $"{Bar(at)} {Emphasized(Clock(left))} {PerUnit(at)}{values}",
            ProgressStyle.Standard => $"{Bar(at)} - ETA: {Clock(left)} - {PerUnit(at)}{values}",
            _ => $"{Bar(at)} - ETA: {Clock(left)}{values}",
        };
    }

    /// <summary>An epoch that is done, with its bar.</summary>
    public string Done(in Progress at, string values) => $"{Bar(at)}{Spent(at)} {PerUnit(at)}{values}";

    /// <summary>An epoch that is done, in one line without a bar.</summary>
    public string Summary(in Progress at, string epoch, string values) => style switch
    {
        ProgressStyle.Standard => $"{epoch} - {Count(at)} - {Seconds(at.Elapsed)} {PerUnit(at)}{values}",
        ProgressStyle.Keras2 => $" - {Seconds(at.Elapsed)}{values}",
        ProgressStyle.TensorFlow1 => $"{Count(at)} - {Seconds(at.Elapsed)}{values}",
        ProgressStyle.TensorFlow2 => $"{Count(at)} - {Seconds(at.Elapsed)}{values} - {Time(at.Elapsed)}/epoch - {PerUnit(at)}",
        _ => $"{Count(at)} - {Seconds(at.Elapsed)} - {PerUnit(at)}{values}",
    };

    /// <summary>How many columns a line takes, without what only colours it.</summary>
    public static int Width(string line)
    {
        int width = line.Length;
        for (int at = line.IndexOf('\e', StringComparison.Ordinal); at >= 0; at = line.IndexOf('\e', at + 1))
            width -= line.IndexOf('m', at) - at + 1;
        return width;
    }

    // 300/844 [==========>...................]
    private string Bar(in Progress at)
    {
        int width = style == ProgressStyle.Keras3 ? 20 : 30;
        int filled = (int)Math.Min(width, width * at.Done / Math.Max(at.Target, 1));
        if (style == ProgressStyle.Keras3)
            return isTerminal ? $"{Emphasized(Count(at))} {(filled > 0 ? Green + new string('━', filled) + Plain : "")}{White}{new string('━', width - filled)}{Plain}" : $"{Count(at)} {new string('━', width)}";
        var bar = new StringBuilder(Count(at)).Append(" [");
        if (filled > 0)
            bar.Append('=', filled - 1).Append(at.Done < at.Target ? '>' : '=');
        return bar.Append('.', width - filled).Append(']').ToString();
    }

    private static string Count(in Progress at)
    {
        string total = Text($"{at.Target}");
        return at.Target == 0 ? Text($"{at.Done,7}/Unknown") : Text($"{at.Done}").PadLeft(total.Length) + "/" + total;
    }

    private string Spent(in Progress at) => style == ProgressStyle.Keras3 ? " " + Emphasized(Seconds(at.Elapsed)) : " - " + Seconds(at.Elapsed);

    private string PerUnit(in Progress at) => Time(at.PerUnit) + (style == ProgressStyle.TensorFlow1 && at.CountsSamples ? "/sample" : "/step");

    private string Emphasized(string text) => isTerminal ? Bold + text + Plain : text;

    private static string Seconds(TimeSpan time) => PythonNumber.Fixed(time.TotalSeconds, 0) + "s";

    private static string Time(TimeSpan time) => time.TotalSeconds >= 1 ? Seconds(time)
        : time.TotalMilliseconds >= 1 ? PythonNumber.Fixed(time.TotalMilliseconds, 0) + "ms"
        : PythonNumber.Fixed(time.TotalMicroseconds, 0) + "us";

    private static string Clock(TimeSpan time)
    {
        long seconds = (long)time.TotalSeconds;
        return time.TotalSeconds > 3600 ? Text($"{seconds / 3600}:{seconds / 60 % 60:D2}:{seconds % 60:D2}")
            : time.TotalSeconds > 60 ? Text($"{seconds / 60}:{seconds % 60:D2}")
            : Text($"{seconds}s");
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>How far an epoch is.</summary>
    /// <param name="Done">How many samples or steps are done.</param>
    /// <param name="Target">How many there are; 0 where that is not known.</param>
    /// <param name="Elapsed">How long that took.</param>
    /// <param name="PerUnit">How long one takes.</param>
    /// <param name="CountsSamples">Whether samples are counted.</param>
    internal readonly record struct Progress(long Done, long Target, TimeSpan Elapsed, TimeSpan PerUnit, bool CountsSamples);
}
