using System;
using System.Collections.Concurrent;
using System.Threading;
using Autoencoders.Images;

namespace Autoencoders.Integrations.Tests.Images;

/// <summary>A file of one byte is a picture of one colour; an empty one is none.</summary>
internal sealed class CountingDecoder : IPictureDecoder
{
    public int Count;

    public string Name { get; init; } = "counting";

    public ConcurrentBag<PictureForm> Forms { get; } = [];

    public void Decode(ReadOnlySpan<byte> file, PictureForm form, Span<byte> pixels)
    {
        Interlocked.Increment(ref Count);
        Forms.Add(form);
        if (file.IsEmpty)
            throw new PictureException("it is empty.");
        // The first pictures take longest, so that the order of completion is not that of the files.
        Thread.Sleep(TimeSpan.FromMilliseconds(file[0] < 3 ? 5 : 0));
        pixels.Fill(file[0]);
    }
}
