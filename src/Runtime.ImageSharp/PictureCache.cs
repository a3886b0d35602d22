using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Autoencoders.Checkpoints;

namespace Autoencoders.Images;

/// <summary>
/// Decoded pictures as one file: magic · key (32 bytes) · one byte a file, 1 if it could be read · pixels · SHA-256 of all before.
/// The file's name stands for folder and options, the key for the files' names, sizes and times, so that a changed folder
/// replaces its file.
/// </summary>
internal sealed class PictureCache
{
    private const int HashLength = SHA256.HashSizeInBytes;

    private readonly string _path;
    private readonly byte[] _key;
    private readonly int _files;
    private readonly long _length;

    public PictureCache(string folder, FolderListing listing, PictureForm form, IPictureDecoder decoder)
    {
        string options = string.Create(
            CultureInfo.InvariantCulture,
            $"{decoder.Name}\n{form.Height} {form.Width} {form.Channels} {form.Fit} {form.Background.R} {form.Background.G} {form.Background.B}\n{listing.Root}\n");
        string name = string.Concat(System.IO.Path.GetFileName(listing.Root).Where(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
        _path = System.IO.Path.Combine(folder, $"{name}-{Convert.ToHexStringLower(Hash(options).AsSpan(0, 8))}.pictures");
        _key = Hash(options + string.Concat(listing.Files.Select(static file =>
            string.Create(CultureInfo.InvariantCulture, $"{file.Name}\0{file.Length} {file.Changed}\n"))));
        _files = listing.Files.Count;
        _length = form.Length;
    }

    /// <summary>Where the file lies, if it does.</summary>
    public string Path => _path;

    private static ReadOnlySpan<byte> Magic => "AEPICS1\n"u8;

    /// <summary>What was written for the same folder; null if nothing was, the folder has changed since, or the file is damaged.</summary>
    public PictureBlock? TryRead()
    {
        try
        {
            using FileStream stream = File.OpenRead(_path);
            byte[] head = new byte[Magic.Length + HashLength + _files];
            stream.ReadExactly(head);
            if (!head.AsSpan().StartsWith(Magic) || !head.AsSpan(Magic.Length, HashLength).SequenceEqual(_key))
                return null;
            ReadOnlySpan<byte> marks = head.AsSpan(Magic.Length + HashLength);
            if (marks.ContainsAnyExceptInRange((byte)0, (byte)1))
                return null;
            long length = _length * marks.Count((byte)1);
            if (length > Array.MaxLength || stream.Length != head.Length + length + HashLength)
                return null;
            byte[] pixels = new byte[length];
            byte[] written = new byte[HashLength];
            stream.ReadExactly(pixels);
            stream.ReadExactly(written);
            return written.AsSpan().SequenceEqual(HashOf(head, pixels)) ? new PictureBlock(pixels, [.. marks.ToArray().Select(static mark => mark == 1)]) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the file, whole or not at all. Where it cannot be written the pictures are decoded anew next time.</summary>
    public void TryWrite(PictureBlock block)
    {
        byte[] head = [.. Magic, .. _key, .. block.IsRead.Select(static read => read ? (byte)1 : (byte)0)];
        try
        {
            AtomicFile.Write(_path, stream =>
            {
                stream.Write(head);
                stream.Write(block.Pixels);
                stream.Write(HashOf(head, block.Pixels));
            });
        }
        catch (IOException)
        {
            // A cache saves time only.
        }
    }

    private static byte[] HashOf(byte[] head, byte[] pixels)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(head);
        hash.AppendData(pixels);
        return hash.GetHashAndReset();
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
