using System;

namespace Autoencoders;

/// <summary>Which values of a picture are drawn as the darkest and the brightest.</summary>
/// <remarks>NaN and infinities never count for a range.</remarks>
public readonly record struct PictureRange
{
    private readonly Kind _kind;
    private readonly Limits _limits;

    private PictureRange(Kind kind, Limits limits = default)
    {
        _kind = kind;
        _limits = limits;
    }

    private enum Kind
    {
        Auto,
        Given,
        PerImage,
        PerRow,
    }

    /// <summary>
    /// The default: <see cref="Unit"/> for a row whose values all lie in 0…1, so that pictures and reconstructions compare;
    /// <see cref="PerImage"/> for a row that leaves it, such as codes of unbounded activations.
    /// </summary>
    public static PictureRange Auto => default;

    /// <summary>0 to 1; values beyond are drawn as the end.</summary>
    public static PictureRange Unit => new(Kind.Given, Limits.Unit);

    /// <summary>Each picture from its smallest value to its largest, as matplotlib's <c>imshow</c> does; a picture of one value is drawn as smallest.</summary>
    public static PictureRange PerImage => new(Kind.PerImage);

    /// <summary>Each row of pictures from its smallest value to its largest.</summary>
    public static PictureRange PerRow => new(Kind.PerRow);

    /// <summary>Given numbers; values beyond are drawn as the end.</summary>
    /// <param name="low">Drawn as the darkest.</param>
    /// <param name="high">Drawn as the brightest; above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">The numbers are not finite, or not in this order.</exception>
    public static PictureRange Between(float low, float high) =>
        float.IsFinite(low) && float.IsFinite(high) && low < high
            ? new PictureRange(Kind.Given, new Limits(low, high))
            : throw new ArgumentException($"A range of values goes from a number to a larger one; got {low} to {high}.");

    /// <summary>The range that draws every part of some samples as it would draw them together in one row.</summary>
    internal PictureRange For(Samples all) => ForRow(all) is { } limits ? new PictureRange(Kind.Given, limits) : PerImage;

    /// <summary>The range between given numbers, whatever they are.</summary>
    internal static PictureRange Exactly(Limits limits) => new(Kind.Given, limits);

    /// <summary>The limits of a whole row; null if each picture has its own.</summary>
    internal Limits? ForRow(Samples row)
    {
        switch (_kind)
        {
            case Kind.Given:
                return _limits;
            case Kind.PerImage:
                return null;
            default:
                Limits found = Limits.Of(row);
                if (_kind == Kind.PerRow)
                    return found;
                return found.Low >= 0 && found.High <= 1 ? Limits.Unit : null;
        }
    }
}
