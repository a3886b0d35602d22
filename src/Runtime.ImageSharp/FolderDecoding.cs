using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Autoencoders.Images;

/// <summary>Decodes a folder's pictures on all threads; each has its place beforehand, so the order never changes.</summary>
internal static class FolderDecoding
{
    /// <summary>Decodes all pictures of a listing.</summary>
    /// <exception cref="DataFileException">A file cannot be read as a picture (the first one in the listing's order) and none may be skipped, or none can be read, or together they are too large.</exception>
    public static PictureBlock Decode(FolderListing listing, PictureForm form, IPictureDecoder decoder, bool skipDamaged, CancellationToken cancellationToken)
    {
        int count = listing.Files.Count;
        if (form.Length * count > Array.MaxLength)
        {
            throw new DataFileException(listing.Root, $"holds {count} pictures, which at {form.Height} × {form.Width} × {form.Channels} take {form.Length * count} bytes; "
                + $"one set of samples holds at most {Array.MaxLength}. Choose a smaller size or split the folder.");
        }

        int length = (int)form.Length;
        byte[] pixels = new byte[length * count];
        var failures = new DataFileException?[count];
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, (i, loop) =>
        {
            failures[i] = TryDecode(listing.Files[i], form, decoder, pixels.AsSpan(i * length, length));
            // All before it are still decoded, so that it is always the same file that is named.
            if (failures[i] is not null && !skipDamaged)
                loop.Break();
        });

        DataFileException? first = failures.FirstOrDefault(static failure => failure is not null);
        if (first is null)
            return new PictureBlock(pixels, [.. Enumerable.Repeat(true, count)]);
        if (!skipDamaged)
            throw first;
        bool[] isRead = [.. failures.Select(static failure => failure is null)];
        if (!isRead.Contains(true))
            throw new DataFileException(listing.Root, $"holds {count} files that end as pictures do, but none can be read as one. The first: {first.Message}", first);
        return new PictureBlock(Compact(pixels, length, isRead), isRead);
    }

    private static DataFileException? TryDecode(PictureFile file, PictureForm form, IPictureDecoder decoder, Span<byte> pixels)
    {
        try
        {
            decoder.Decode(File.ReadAllBytes(file.Path), form, pixels);
            return null;
        }
        catch (PictureException failure)
        {
            return new DataFileException(file.Path, $"is not a picture that can be read: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new DataFileException(file.Path, $"cannot be read: {failure.Message}", failure);
        }
    }

    private static byte[] Compact(byte[] pixels, int length, bool[] isRead)
    {
        byte[] kept = new byte[length * isRead.Count(static read => read)];
        int next = 0;
        for (int i = 0; i < isRead.Length; i++)
        {
            if (!isRead[i])
                continue;
            pixels.AsSpan(i * length, length).CopyTo(kept.AsSpan(next));
            next += length;
        }

        return kept;
    }
}
