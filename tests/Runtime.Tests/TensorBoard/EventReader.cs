using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Autoencoders.Runtime.Tests.EventFiles;

/// <summary>Reads event files from their published format alone: bit by bit checksums, fields by their numbers.</summary>
internal static class EventReader
{
    /// <summary>The records of a file, up to the last whole one; a wrong checksum fails.</summary>
    public static List<Message> Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        var events = new List<Message>();
        for (int at = 0; at + 12 <= bytes.Length;)
        {
            int length = checked((int)BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at)));
            Assert.Equal(Masked(bytes.AsSpan(at, 8)), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 8)));
            if (at + 16 + length > bytes.Length)
                break;
            Assert.Equal(Masked(bytes.AsSpan(at + 12, length)), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 12 + length)));
            events.Add(new Message(bytes[(at + 12)..(at + 12 + length)]));
            at += 16 + length;
        }

        return events;
    }

    /// <summary>All events of a folder's files, in the order of their names.</summary>
    public static List<Message> ReadFolder(string folder) => [.. Directory.GetFiles(folder, "*tfevents*").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>The plain numbers under a tag, by step.</summary>
    public static (long Step, double Value)[] Scalars(IEnumerable<Message> events, string tag) =>
        [.. from message in events from summary in message.Messages(5) from value in summary.Messages(1) where value.Text(1) == tag select (message.Number(2), value.Float(2))];

    /// <summary>The values under a tag, as messages.</summary>
    public static (long Step, Message Value)[] Values(IEnumerable<Message> events, string tag) =>
        [.. from message in events from summary in message.Messages(5) from value in summary.Messages(1) where value.Text(1) == tag select (message.Number(2), value)];

    public static uint Masked(ReadOnlySpan<byte> bytes)
    {
        uint checksum = ~0u;
        foreach (byte value in bytes)
        {
            checksum ^= value;
            for (int bit = 0; bit < 8; bit++)
                checksum = (checksum & 1) == 0 ? checksum >> 1 : 0x82F63B78 ^ (checksum >> 1);
        }

        checksum = ~checksum;
        return ((checksum >> 15) | (checksum << 17)) + 0xA282EAD8;
    }

    /// <summary>A message of protocol buffers, as fields by number: https://protobuf.dev/programming-guides/encoding/.</summary>
    internal sealed class Message
    {
        private readonly List<(int Number, ulong Plain, byte[]? Bytes)> _fields = [];

        public Message(byte[] bytes)
        {
            for (int at = 0; at < bytes.Length;)
            {
                ulong tag = Varint(bytes, ref at);
                switch (tag & 7)
                {
                    case 0:
                        _fields.Add(((int)(tag >> 3), Varint(bytes, ref at), null));
                        break;
                    case 1:
                        _fields.Add(((int)(tag >> 3), BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at)), null));
                        at += 8;
                        break;
                    case 5:
                        _fields.Add(((int)(tag >> 3), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)), null));
                        at += 4;
                        break;
                    default:
                        Assert.Equal(2u, tag & 7);
                        int length = (int)Varint(bytes, ref at);
                        _fields.Add(((int)(tag >> 3), 0, bytes[at..(at + length)]));
                        at += length;
                        break;
                }
            }
        }

        public bool Has(int field) => _fields.Exists(other => other.Number == field);

        public long Number(int field) => (long)_fields.Find(other => other.Number == field).Plain;

        public double Float(int field) => BitConverter.UInt32BitsToSingle((uint)Number(field));

        public double Double(int field) => BitConverter.Int64BitsToDouble(Number(field));

        public double[] Doubles(int field) => [.. Blobs(field).SelectMany(static bytes => bytes.Chunk(8)).Select(static bytes => BitConverter.ToDouble(bytes))];

        public byte[][] Blobs(int field) => [.. _fields.Where(other => other.Number == field).Select(static other => other.Bytes!)];

        public string[] Texts(int field) => [.. Blobs(field).Select(Encoding.UTF8.GetString)];

        public string Text(int field) => Texts(field).SingleOrDefault() ?? "";

        public Message[] Messages(int field) => [.. Blobs(field).Select(static bytes => new Message(bytes))];

        private static ulong Varint(byte[] bytes, ref int at)
        {
            ulong value = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte next = bytes[at++];
                value |= (ulong)(next & 0x7F) << shift;
                if (next < 0x80)
                    return value;
            }
        }
    }
}
