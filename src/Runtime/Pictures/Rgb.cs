namespace Autoencoders;

/// <summary>A colour of eight bits a channel.</summary>
/// <param name="R">Red, 0…255.</param>
/// <param name="G">Green, 0…255.</param>
/// <param name="B">Blue, 0…255.</param>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <summary>Black, as <c>default</c> is.</summary>
    public static Rgb Black => default;

    /// <summary>White.</summary>
    public static Rgb White => Gray(255);

    /// <summary>A grey.</summary>
    /// <param name="level">0 for black to 255 for white.</param>
    public static Rgb Gray(byte level) => new(level, level, level);

    internal bool IsGray => R == G && G == B;

    // ITU-R BT.601 luma.
    internal bool IsDark => (0.299 * R) + (0.587 * G) + (0.114 * B) < 128;
}
