using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Autoencoders.Training;

namespace Autoencoders;

/// <summary>Writes every epoch as a line of a table as soon as it is done. As <c>keras.callbacks.CSVLogger</c>.</summary>
/// <remarks>
/// The columns are <c>epoch</c>, counted from 0, then the values by name, and NA where an epoch lacks one; <c>learning_rate</c> is among them where a
/// callback changes it. A training that goes on from a saved state takes up its table where that state was: no line is missing and none is there twice.
/// </remarks>
public sealed class CSVLogger : Callback
{
    private readonly string _path;
    private FitRun? _run;
    private string[] _keys = [];
    private int _lines;
    private bool _isReady;

    /// <summary>Writes a table.</summary>
    /// <param name="path">The file. Its folder is made if need be.</param>
    public CSVLogger(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = path;
    }

    /// <summary>What stands between two values: something that cannot be a part of a number; a comma by default.</summary>
    /// <exception cref="ArgumentException">It is empty, or could be a part of a number or of a line's end.</exception>
    public string Separator
    {
        get;
        init => field = !string.IsNullOrEmpty(value) && !value.Any(static character => char.IsAsciiLetterOrDigit(character) || ".+-_\"\r\n".Contains(character, StringComparison.Ordinal)) ? value
            : throw new ArgumentException($"'{value}' cannot separate values; take a comma, a semicolon or a tab.", nameof(Separator));
    }

        = ",";

    /// <summary>Whether a new training's lines follow those that are in the file already; false, the default, begins it anew.</summary>
    public bool Append { get; init; }

    /// <inheritdoc/>
    public override void OnTrainBegin(FitRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
        IEnumerable<string> changed = run.Options.Callbacks.Any(static callback => callback is LearningRateScheduler or ReduceLROnPlateau) ? ["learning_rate"] : [];
        _keys = [.. LoggedKeys.Of(run).Concat(changed).Distinct().Order(StringComparer.Ordinal)];
        (_lines, _isReady) = (0, false);
    }

    /// <inheritdoc/>
    public override void OnEpochBegin(int epoch, int steps)
    {
        // Not before: only now is it known whether the training goes on from a state.
        if (_isReady)
            return;
        _isReady = true;
        string[] lines = File.Exists(_path) && (Append || _run!.IsResumed) ? File.ReadAllLines(_path) : [];
        if (_lines > 0 && lines.Length >= _lines)
            lines = lines[.._lines];
        else if (_run!.IsResumed && (_lines > 0 || lines.Length == 0 || !Append))
            lines = [Header(), .. _run.History.Epochs.Select(Line)];
        else if (lines.Length == 0)
            lines = [Header()];
        else if (lines[0] != Header())
            throw new InvalidOperationException($"{_path} has the columns {lines[0]}, where {Header()} were to be appended; take another file");
        _lines = lines.Length;
        Checkpoints.AtomicFile.Write(_path, stream => stream.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(static line => line + "\n")))));
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(EpochResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        File.AppendAllText(_path, Line(result) + "\n");
        _lines++;
    }

    /// <inheritdoc/>
    public override void Save(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        state.Set("lines", (double)_lines);
    }

    /// <inheritdoc/>
    public override void Load(TrainingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _lines = (int)state.Doubles("lines", 1)[0];
    }

    private string Header() => "epoch" + string.Concat(_keys.Select(key => Separator + (key.Contains(Separator, StringComparison.Ordinal) ? $"\"{key}\"" : key)));

    private string Line(EpochResult result) => History.CsvLine(result, _keys, Separator);
}
