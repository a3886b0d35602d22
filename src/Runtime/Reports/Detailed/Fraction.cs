using System.Numerics;

namespace Autoencoders.Reports;

/// <summary>A fraction in lowest terms, 0 by default; numbers beyond any model's are held at the largest.</summary>
internal readonly record struct Fraction
{
    private readonly long _denominator;

    /// <summary>Makes a fraction.</summary>
    /// <param name="numerator">At least 0.</param>
    /// <param name="denominator">At least 1.</param>
    public Fraction(long numerator, long denominator)
        : this((BigInteger)numerator, denominator)
    {
    }

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.Max(1, BigInteger.GreatestCommonDivisor(numerator, denominator));
        Numerator = (long)BigInteger.Min(numerator / divisor, long.MaxValue);

        // The default value is 0 / 1, too, so one less is kept.
        _denominator = (long)BigInteger.Min(denominator / divisor, long.MaxValue) - 1;
    }

    /// <summary>What is divided.</summary>
    public long Numerator { get; }

    /// <summary>By what it is divided.</summary>
    public long Denominator => _denominator + 1;

    /// <summary>Whether it is 0.</summary>
    public bool IsZero => Numerator == 0;

    /// <summary>The smallest whole number that is not less.</summary>
    public long Ceiling => Numerator == 0 ? 0 : (Numerator - 1) / Denominator + 1;

    public static Fraction operator +(Fraction one, Fraction two) =>
        new((BigInteger)one.Numerator * two.Denominator + (BigInteger)two.Numerator * one.Denominator, (BigInteger)one.Denominator * two.Denominator);

    public static Fraction operator *(Fraction one, Fraction two) => new((BigInteger)one.Numerator * two.Numerator, (BigInteger)one.Denominator * two.Denominator);

    /// <summary>The larger of two.</summary>
    public static Fraction Max(Fraction one, Fraction two) => (BigInteger)one.Numerator * two.Denominator >= (BigInteger)two.Numerator * one.Denominator ? one : two;
}
