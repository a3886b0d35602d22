using System;

namespace Autoencoders;

/// <summary>
/// Digits as if written by hand, drawn by this library: no file, no network, and the same bytes on every machine.
/// White on black, 28 × 28, in the manner of MNIST.
/// </summary>
public static class Digits
{
    private const int Classes = 10;

    /// <summary>Draws a training and a test set; the digits of both are mixed, each as often as the others.</summary>
    /// <param name="trainCount">How many to train on, at least 0.</param>
    /// <param name="testCount">How many to test on, at least 0.</param>
    /// <param name="seed">Another seed draws other digits; more digits of one seed begin with the fewer.</param>
    /// <returns>Images of shape (28, 28), values 0…1, labels 0…9.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    [SampleShape(28, 28)]
    public static Dataset Load(int trainCount = 6000, int testCount = 1000, int seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trainCount);
        ArgumentOutOfRangeException.ThrowIfNegative(testCount);
        return new Dataset("Digits", DrawMixed(trainCount, seed, stream: 0), DrawMixed(testCount, seed, stream: 2));
    }

    /// <summary>Draws one digit several times.</summary>
    /// <param name="digit">0…9.</param>
    /// <param name="count">How many, at least 0.</param>
    /// <param name="seed">Another seed draws other ones.</param>
    /// <returns>Images of shape (28, 28), values 0…1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The digit is not one, or the count is below 0.</exception>
    [SampleShape(28, 28)]
    public static Samples Draw(int digit, int count, int seed = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digit);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(digit, Classes);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var labels = new byte[count];
        labels.AsSpan().Fill((byte)digit);
        return Draw(labels, new DigitRandom(seed, stream: 4 + digit));
    }

    private static LabeledSamples DrawMixed(int count, int seed, int stream)
    {
        var random = new DigitRandom(seed, stream);
        // Every ten in a row are the ten digits in some order, so that any beginning of the set is balanced.
        var labels = new byte[count];
        Span<byte> ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
        for (int start = 0; start < count; start += Classes)
        {
            for (int i = Classes - 1; i > 0; i--)
            {
                int other = random.Next(i + 1);
                (ten[i], ten[other]) = (ten[other], ten[i]);
            }

            ten[..Math.Min(Classes, count - start)].CopyTo(labels.AsSpan(start));
        }

        return new LabeledSamples(Draw(labels, new DigitRandom(seed, stream + 1)), labels);
    }

    private static Samples Draw(byte[] labels, DigitRandom random)
    {
        const int Length = DigitPen.Side * DigitPen.Side;
        var pixels = new byte[checked(labels.Length * Length)];
        var pen = new DigitPen();
        for (int i = 0; i < labels.Length; i++)
            pen.Draw(labels[i], ref random, pixels.AsSpan(i * Length, Length));
        return Samples.FromBytes(pixels, new Shape(DigitPen.Side, DigitPen.Side));
    }
}
