using System;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace Autoencoders.Images;

/// <summary>JPEG, PNG, WebP, BMP, GIF and whatever else ImageSharp reads.</summary>
internal sealed class ImageSharpDecoder : IPictureDecoder
{
    private static readonly DecoderOptions FirstFrame = new() { MaxFrames = 1 };

    public string Name => "ImageSharp 3";

    public void Decode(ReadOnlySpan<byte> file, PictureForm form, Span<byte> pixels)
    {
        using Image<Rgba32> picture = Load(file);
        picture.Mutate(context => context
            .AutoOrient()
            .Resize(new ResizeOptions { Mode = ModeOf(form.Fit), Size = new Size(form.Width, form.Height) })
            .BackgroundColor(Color.FromRgb(form.Background.R, form.Background.G, form.Background.B)));
        if (form.Channels == 1)
        {
            using Image<L8> gray = picture.CloneAs<L8>();
            gray.CopyPixelDataTo(pixels);
        }
        else
        {
            using Image<Rgb24> color = picture.CloneAs<Rgb24>();
            color.CopyPixelDataTo(pixels);
        }
    }

    private static Image<Rgba32> Load(ReadOnlySpan<byte> file)
    {
        try
        {
            return Image.Load<Rgba32>(FirstFrame, file);
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or TypeLoadException or MemberAccessException))
        {
            // Mostly an ImageFormatException, but bytes of any kind can make a decoder fail in any way.
            throw new PictureException(failure.Message, failure);
        }
    }

    private static ResizeMode ModeOf(PictureFit fit) => fit switch
    {
        PictureFit.Crop => ResizeMode.Crop,
        PictureFit.Pad => ResizeMode.Pad,
        PictureFit.Stretch => ResizeMode.Stretch,
        _ => throw new ArgumentOutOfRangeException(nameof(fit), fit, "Crop, Pad or Stretch was expected."),
    };
}
