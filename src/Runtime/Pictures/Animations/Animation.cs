using System;
using System.Globalization;
using System.IO;
using Autoencoders.Checkpoints;

namespace Autoencoders;

/// <summary>Figures one after another, as an animated GIF.</summary>
/// <remarks>
/// A frame is compressed when it is added, so that however many there are only the last one is kept as pixels. Colours are
/// exact in frames that draw at most 256 of them; otherwise 256 stand for them, chosen by the pixels alone. The same frames
/// give the same bytes.
/// </remarks>
public sealed class Animation
{
    private const int MaxSide = ushort.MaxValue;

    private readonly MemoryStream _frames = new();
    private GifPalette? _global;
    private RgbImage? _last;
    private long _hundredths;

    /// <summary>How often the animation plays, 0…65536; 0, the default, is forever.</summary>
    /// <exception cref="ArgumentException">The number is not between 0 and 65536.</exception>
    public int Plays
    {
        get;
        init => field = value is >= 0 and <= 65_536
            ? value
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{nameof(Plays)} is {value}, where 0 (forever) to 65536 times were expected."));
    }

    /// <summary>Whether every frame draws all its pixels rather than those that differ from the frame before: larger, for programs that take frames apart.</summary>
    public bool HasWholeFrames { get; init; }

    /// <summary>How many frames there are.</summary>
    public int Count { get; private set; }

    /// <summary>Pixels in a row; 0 before the first frame.</summary>
    public int Width => _last?.Width ?? 0;

    /// <summary>Rows of pixels; 0 before the first frame.</summary>
    public int Height => _last?.Height ?? 0;

    /// <summary>How long all frames take together.</summary>
    public TimeSpan Duration => TimeSpan.FromMilliseconds(10 * _hundredths);

    /// <summary>Adds a frame.</summary>
    /// <param name="figure">What it shows, as large as the frames before.</param>
    /// <param name="duration">How long, 10 milliseconds to 655.35 seconds in whole hundredths of a second, to which it is rounded; many programs show less than 20 milliseconds as 100.</param>
    /// <exception cref="ArgumentException">The figure has another size than the first, or the duration is out of range.</exception>
    public void Add(Figure figure, TimeSpan duration)
    {
        ArgumentNullException.ThrowIfNull(figure);
        RgbImage picture = figure.Pixels;
        double hundredths = Math.Round(duration.TotalMilliseconds / 10);
        if (hundredths is < 1 or > ushort.MaxValue)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Frame {Count + 1} is to be shown for {duration.TotalSeconds} seconds, where 0.01 to 655.35 were expected."), nameof(duration));
        if (_last is not null && (picture.Width, picture.Height) != (_last.Width, _last.Height))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Frame {Count + 1} has {picture.Width} × {picture.Height} pixels, the frames before {_last.Width} × {_last.Height}; all frames of an animation have one size."), nameof(figure));
        if (picture.Width > MaxSide || picture.Height > MaxSide)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The frame has {picture.Width} × {picture.Height} pixels, where a GIF has at most {MaxSide} a side."), nameof(figure));

        var frame = new GifFrame(picture, HasWholeFrames ? null : _last);
        // The colours of the first frame stand once in the file, and with them an entry for unchanged pixels if there is room.
        _global ??= GifPalette.Of(frame.Counts, frame.Counts.Count < 256);
        bool isGlobal = Count == 0 || ((!frame.HasUnchanged || _global.Transparent is not null) && _global.Has(frame.Counts));
        frame.Write(_frames, (int)hundredths, isGlobal ? _global : GifPalette.Of(frame.Counts, frame.HasUnchanged), isGlobal);
        _last = picture;
        _hundredths += (long)hundredths;
        Count++;
    }

    /// <summary>The animation as GIF.</summary>
    /// <exception cref="InvalidOperationException">There is no frame.</exception>
    public byte[] ToGif()
    {
        using var gif = new MemoryStream();
        Write(gif);
        return gif.ToArray();
    }

    /// <summary>Writes the animation as GIF; missing folders are made, and an existing file is replaced only as a whole.</summary>
    /// <param name="path">Where, usually ending in <c>.gif</c>.</param>
    /// <exception cref="InvalidOperationException">There is no frame.</exception>
    /// <exception cref="IOException">The file could not be written; the message names it.</exception>
    public void Save(string path)
    {
        if (Count == 0)
            throw NoFrame();
        AtomicFile.Write(path, Write);
    }

    // https://www.w3.org/Graphics/GIF/spec-gif89a.txt
    private void Write(Stream to)
    {
        if (_global is null)
            throw NoFrame();
        to.Write("GIF89a"u8);
        foreach (int side in (ReadOnlySpan<int>)[Width, Height])
            to.Write([(byte)side, (byte)(side >> 8)]);
        to.Write([(byte)(0x80 | 0x70 | (_global.Bits - 1)), 0, 0]);
        _global.Write(to);
        if (Plays != 1)
        {
            int repeats = Plays == 0 ? 0 : Plays - 1;
            to.Write([0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, (byte)repeats, (byte)(repeats >> 8), 0]);
        }

        _frames.WriteTo(to);
        to.WriteByte(0x3B);
    }

    private static InvalidOperationException NoFrame() => new("The animation has no frame; add a figure first.");
}
