using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO;
using Google.Protobuf;

namespace Autoencoders.Training.EventFiles;

/// <summary>One file of events: TFRecords, each a length, its checksum, a message and its checksum. What is flushed is whole records.</summary>
internal sealed class EventFile : IDisposable
{
    private const int HeaderLength = sizeof(ulong) + sizeof(uint);
    private const int FooterLength = sizeof(uint);
    private const int MostPending = 1 << 20;
    private readonly TimeProvider _time;
    private readonly FileStream _stream;
    private readonly ArrayBufferWriter<byte> _pending = new();

    /// <summary>Begins a file whose name comes after those that are there, so that readers take it as their continuation.</summary>
    /// <param name="folder">The run's folder; made if need be.</param>
    /// <param name="time">Where the time of events is read.</param>
    /// <exception cref="IOException">The file cannot be made; the message names the folder.</exception>
    public EventFile(string folder, TimeProvider time)
    {
        _time = time;
        try
        {
            Directory.CreateDirectory(folder);
            _stream = Create(folder, time.GetUtcNow().ToUnixTimeSeconds());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new IOException($"No event file could be begun in {folder}: {failure.Message}", failure);
        }

        Add(new Event { FileVersion = "brain.Event:2" });
        Flush();
    }

    /// <summary>Adds an event, which bears the present time.</summary>
    /// <param name="message">The event; its time is set.</param>
    public void Add(Event message)
    {
        message.WallTime = (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;
        int length = message.CalculateSize();
        Span<byte> record = _pending.GetSpan(HeaderLength + length + FooterLength)[..(HeaderLength + length + FooterLength)];
        BinaryPrimitives.WriteUInt64LittleEndian(record, (ulong)length);
        BinaryPrimitives.WriteUInt32LittleEndian(record[sizeof(ulong)..], MaskedChecksum.Of(record[..sizeof(ulong)]));
        Span<byte> content = record.Slice(HeaderLength, length);
        message.WriteTo(content);
        BinaryPrimitives.WriteUInt32LittleEndian(record[(HeaderLength + length)..], MaskedChecksum.Of(content));
        _pending.Advance(record.Length);
        if (_pending.WrittenCount > MostPending)
            Flush();
    }

    /// <summary>Hands what was added to the system, for whoever reads along.</summary>
    /// <exception cref="IOException">It could not be written; the message names the file.</exception>
    public void Flush()
    {
        if (_pending.WrittenCount == 0)
            return;
        try
        {
            _stream.Write(_pending.WrittenSpan);
            _stream.Flush();
        }
        catch (IOException failure)
        {
            throw new IOException($"{_stream.Name} could not be written: {failure.Message}", failure);
        }

        _pending.ResetWrittenCount();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using (_stream)
            Flush();
    }

    // Readers take a folder's files in the order of their names; two of the same second have another number.
    private static FileStream Create(string folder, long seconds)
    {
        for (int number = 0; ; number++)
        {
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"events.out.tfevents.{seconds:D10}.autoencoders.{number:D4}.v2"));
            if (!File.Exists(path))
                return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        }
    }
}
