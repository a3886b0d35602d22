using System;
using Autoencoders.Engine;

namespace Autoencoders.Training;

/// <summary>First values of weights, as <c>keras.initializers</c> gives them: same distributions, own random numbers.</summary>
internal static class Initializers
{
    private const float DefaultSpread = 0.05f;

    /// <summary>Fills a weight; the values depend on the arguments alone.</summary>
    /// <param name="initializer">Which.</param>
    /// <param name="scale">The one number that some take (see <see cref="Initializer"/>); null for Keras' default.</param>
    /// <param name="shape">The weight's shape, in Keras' order of axes: the last is what the layer gives.</param>
    /// <param name="seed">Different for every weight.</param>
    /// <param name="destination">Receives the values, last axis fastest.</param>
    /// <exception cref="ArgumentException">The length, the rank or the scale does not fit.</exception>
    public static void Fill(Initializer initializer, float? scale, Shape shape, ulong seed, Span<float> destination)
    {
        if (destination.Length != shape.ElementCount)
        {
            string problem = $"A weight of shape {shape} needs room for {shape.ElementCount} values, not {destination.Length}.";
            throw new ArgumentException(problem, nameof(destination));
        }
        if (scale is float given)
            CheckScale(initializer, given);

        RandomStream random = new(seed, 0);
        (double fanIn, double fanOut) = Fans(shape);
        switch (initializer)
        {
            case Initializer.Zeros: destination.Clear(); break;
            case Initializer.Ones: destination.Fill(1); break;
            case Initializer.Constant: destination.Fill(scale ?? 0); break;
            case Initializer.Identity: FillIdentity(scale ?? 1, shape, destination); break;
            case Initializer.RandomNormal: FillNormal(scale ?? DefaultSpread, ref random, destination); break;
            case Initializer.RandomUniform: FillUniform(scale ?? DefaultSpread, ref random, destination); break;
            case Initializer.TruncatedNormal: FillTruncated(scale ?? DefaultSpread, ref random, destination); break;
            case Initializer.Orthogonal: Orthogonal.Fill(scale ?? 1, shape, ref random, destination); break;
            case Initializer.VarianceScaling: FillVariance((scale ?? 1) / Math.Max(1, fanIn), ref random, destination); break;
            case Initializer.GlorotUniform: FillUniform(Limit(1, (fanIn + fanOut) / 2), ref random, destination); break;
            case Initializer.GlorotNormal: FillVariance(1 / Math.Max(1, (fanIn + fanOut) / 2), ref random, destination); break;
            case Initializer.HeUniform: FillUniform(Limit(2, fanIn), ref random, destination); break;
            case Initializer.HeNormal: FillVariance(2 / Math.Max(1, fanIn), ref random, destination); break;
            case Initializer.LecunUniform: FillUniform(Limit(1, fanIn), ref random, destination); break;
            case Initializer.LecunNormal: FillVariance(1 / Math.Max(1, fanIn), ref random, destination); break;
            default: throw new ArgumentOutOfRangeException(nameof(initializer), $"No initializer is numbered {(int)initializer}.");
        }
    }

    /// <summary>How many values come into and go out of one unit, as Keras counts them from a weight's shape.</summary>
    public static (double In, double Out) Fans(Shape shape)
    {
        if (shape.Rank == 0)
            return (1, 1);
        if (shape.Rank == 1)
            return (shape[0], shape[0]);
        double receptive = (double)shape.ElementCount / ((double)shape[shape.Rank - 2] * shape.Last);
        return (shape[shape.Rank - 2] * receptive, shape.Last * receptive);
    }

    private static void CheckScale(Initializer initializer, float scale)
    {
        string? rule = initializer switch
        {
            Initializer.Constant or Initializer.Identity or Initializer.Orthogonal =>
                float.IsFinite(scale) ? null : "takes a finite scale",
            Initializer.RandomNormal or Initializer.RandomUniform or Initializer.TruncatedNormal or Initializer.VarianceScaling =>
                float.IsFinite(scale) && scale >= 0 ? null : "takes a finite scale, at least 0",
            _ => "takes no scale",
        };
        if (rule is not null)
            throw new ArgumentException(FormattableString.Invariant($"{initializer} {rule}; got {scale}."), nameof(scale));
    }

    // A uniform distribution between ±limit has the variance limit² / 3.
    private static double Limit(double scale, double fan) => Math.Sqrt(3 * scale / Math.Max(1, fan));

    private static void FillIdentity(float gain, Shape shape, Span<float> destination)
    {
        if (shape.Rank != 2)
            throw new ArgumentException($"Identity fills matrices only; got a weight of shape {shape}.", nameof(shape));
        destination.Clear();
        for (int i = 0; i < Math.Min(shape[0], shape[1]); i++)
            destination[i * shape[1] + i] = gain;
    }

    private static void FillUniform(double limit, ref RandomStream random, Span<float> destination)
    {
        random.FillUniform(destination);
        foreach (ref float value in destination)
            value = (float)((2 * value - 1) * limit);
    }

    private static void FillNormal(double deviation, ref RandomStream random, Span<float> destination)
    {
        random.FillNormal(destination);
        foreach (ref float value in destination)
            value = (float)(value * deviation);
    }

    // Cutting a normal distribution off at two deviations leaves this share of its deviation.
    private static void FillVariance(double variance, ref RandomStream random, Span<float> destination) =>
        FillTruncated(Math.Sqrt(variance) / 0.87962566103423978, ref random, destination);

    private static void FillTruncated(double deviation, ref RandomStream random, Span<float> destination)
    {
        random.FillNormal(destination);
        foreach (ref float value in destination)
        {
            while (Math.Abs(value) > 2)
                value = random.NextNormal();
            value = (float)(value * deviation);
        }
    }
}
