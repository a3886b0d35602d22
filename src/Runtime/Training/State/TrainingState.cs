using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Autoencoders;

/// <summary>Everything a training needs, besides its settings and its data, to go on to the same bits: numbers under names, in one file.</summary>
/// <remarks>
/// The file is safetensors: floats are its tensors, the few doubles and texts its metadata, with a checksum over all of it, so that a
/// file that is cut short or altered is refused.
/// </remarks>
public sealed class TrainingState
{
    private const string Checksum = "checksum";
    private const string NumbersPrefix = "numbers:";
    private const string TextPrefix = "text:";
    private readonly SortedDictionary<string, float[]> _floats;
    private readonly Dictionary<string, float[]> _spare;
    private readonly SortedDictionary<string, string> _texts;
    private readonly string _prefix;

    /// <summary>Makes an empty state.</summary>
    public TrainingState()
        : this("a training state", "", new(StringComparer.Ordinal), new(StringComparer.Ordinal))
    {
    }

    private TrainingState(string source, string prefix, SortedDictionary<string, float[]> floats, SortedDictionary<string, string> texts, Dictionary<string, float[]>? spare = null)
    {
        _spare = spare ?? new(StringComparer.Ordinal);
        Source = source;
        _prefix = prefix;
        _floats = floats;
        _texts = texts;
    }

    /// <summary>The file it was read from, for messages.</summary>
    public string Source { get; }

    /// <summary>The same state, seen from a folder of its names: what is set there lies under <c>folder/</c>.</summary>
    /// <param name="folder">The folder's name.</param>
    public TrainingState In(string folder) => new(Source, _prefix + folder + "/", _floats, _texts, _spare);

    /// <summary>Forgets everything but the memory, which is used again for numbers of the same names: a state that is kept often leaves no garbage.</summary>
    internal void Clear()
    {
        foreach ((string key, float[] values) in _floats)
            _spare[key] = values;
        _floats.Clear();
        _texts.Clear();
    }

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => !_floats.Keys.Concat(_texts.Keys.Select(static key => key[(key.IndexOf(':') + 1)..])).Any(key => key.StartsWith(_prefix, StringComparison.Ordinal));

    /// <summary>Whether there is something under a name.</summary>
    /// <param name="key">The name.</param>
    public bool Has(string key) => _floats.ContainsKey(_prefix + key) || _texts.ContainsKey(NumbersPrefix + _prefix + key) || _texts.ContainsKey(TextPrefix + _prefix + key);

    /// <summary>Keeps a copy of 32-bit numbers.</summary>
    /// <param name="key">Their name.</param>
    /// <param name="values">One or more.</param>
    public void Set(string key, ReadOnlySpan<float> values)
    {
        if (_spare.Remove(_prefix + key, out float[]? room) && room.Length == values.Length)
            values.CopyTo(room);
        else
            room = values.ToArray();
        _floats[_prefix + key] = room;
    }

    /// <summary>Keeps a few doubles, to the last bit.</summary>
    /// <param name="key">Their name.</param>
    /// <param name="values">The numbers.</param>
    public void Set(string key, params ReadOnlySpan<double> values)
    {
        var text = new StringBuilder();
        foreach (double value in values)
            text.Append(text.Length == 0 ? "" : " ").Append(value.ToString("R", CultureInfo.InvariantCulture));
        _texts[NumbersPrefix + _prefix + key] = text.ToString();
    }

    /// <summary>Keeps a text.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="value">The text.</param>
    public void SetText(string key, string value) => _texts[TextPrefix + _prefix + key] = value;

    /// <summary>32-bit numbers under a name.</summary>
    /// <param name="key">Their name.</param>
    /// <param name="expectedLength">How many there have to be.</param>
    /// <exception cref="CheckpointException">There are none, or another number of them.</exception>
    public ReadOnlySpan<float> Floats(string key, int expectedLength)
    {
        if (!_floats.TryGetValue(_prefix + key, out float[]? values))
            throw Missing(key);
        if (values.Length != expectedLength)
            throw new CheckpointException(Source, $"{_prefix}{key} has {values.Length} numbers, where {expectedLength} were expected: it belongs to another training.");
        return values;
    }

    /// <summary>Doubles under a name.</summary>
    /// <param name="key">Their name.</param>
    /// <exception cref="CheckpointException">There are none.</exception>
    public double[] Doubles(string key)
    {
        if (!_texts.TryGetValue(NumbersPrefix + _prefix + key, out string? text))
            throw Missing(key);
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. parts.Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : throw new CheckpointException(Source, $"{_prefix}{key} holds '{part}', where a number was expected."))];
    }

    /// <summary>Doubles under a name, of a known number.</summary>
    /// <param name="key">Their name.</param>
    /// <param name="expectedCount">How many there have to be.</param>
    /// <exception cref="CheckpointException">There are none, or another number of them.</exception>
    public double[] Doubles(string key, int expectedCount)
    {
        double[] numbers = Doubles(key);
        return numbers.Length == expectedCount ? numbers
            : throw new CheckpointException(Source, $"{_prefix}{key} has {numbers.Length} numbers, where {expectedCount} were expected: it belongs to another training.");
    }

    /// <summary>A text under a name.</summary>
    /// <param name="key">Its name.</param>
    /// <exception cref="CheckpointException">There is none.</exception>
    public string Text(string key) => _texts.TryGetValue(TextPrefix + _prefix + key, out string? text) ? text : throw Missing(key);

    /// <summary>Writes the state; the file is whole or as it was before.</summary>
    /// <param name="path">Where the file goes.</param>
    /// <exception cref="System.IO.IOException">The file could not be written; the message names it.</exception>
    public void Write(string path)
    {
        List<NamedTensor> tensors = [.. _floats.Where(static pair => pair.Value.Length > 0).Select(static pair => new NamedTensor(pair.Key, new Shape(pair.Value.Length), pair.Value))];
        var metadata = new Dictionary<string, string>(_texts) { [Checksum] = ChecksumOf(tensors, _texts) };
        Safetensors.Write(path, tensors, metadata);
    }

    /// <summary>Reads a state that <see cref="Write"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CheckpointException">The file is missing, cut short, altered or no training state; the message says what.</exception>
    public static TrainingState Read(string path)
    {
        SafetensorsFile file = Safetensors.Read(path);
        if (!file.Metadata.TryGetValue(Checksum, out string? expected))
            throw new CheckpointException(path, "it has no checksum, so it is no training state.");
        var texts = new SortedDictionary<string, string>(file.Metadata.Where(static pair => pair.Key != Checksum).ToDictionary(), StringComparer.Ordinal);
        if (ChecksumOf(file.Tensors, texts) != expected)
            throw new CheckpointException(path, "its checksum does not match what it holds: the file was altered.");
        var floats = new SortedDictionary<string, float[]>(file.Tensors.ToDictionary(static tensor => tensor.Name, static tensor => tensor.Values.ToArray()), StringComparer.Ordinal);
        return new TrainingState(path, "", floats, texts);
    }

    private static string ChecksumOf(IEnumerable<NamedTensor> tensors, SortedDictionary<string, string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (NamedTensor tensor in tensors.OrderBy(static tensor => tensor.Name, StringComparer.Ordinal))
        {
            Add(tensor.Name);
            hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(tensor.Values.Span));
        }

        foreach ((string key, string value) in texts)
        {
            Add(key);
            Add(value);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        // The length first, so that no two contents run together to the same bytes.
        void Add(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }

    private CheckpointException Missing(string key) => new(Source, $"it lacks {_prefix}{key}, so it belongs to another training.");
}
