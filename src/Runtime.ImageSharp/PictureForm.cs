namespace Autoencoders.Images;

/// <summary>What every picture of a folder is brought to.</summary>
/// <param name="Height">Rows of pixels.</param>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Channels">1 for luma, 3 for red, green and blue.</param>
/// <param name="Fit">How pictures of other proportions are made to fit.</param>
/// <param name="Background">What fills padding and shows through transparent pixels.</param>
internal readonly record struct PictureForm(int Height, int Width, int Channels, PictureFit Fit, Rgb Background)
{
    /// <summary>Bytes of one picture.</summary>
    public long Length => (long)Height * Width * Channels;
}
