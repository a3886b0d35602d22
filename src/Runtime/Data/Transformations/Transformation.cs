using System;

namespace Autoencoders;

/// <summary>A change that samples undergo while they are learnt from: anew at every step, and the same whenever the training is repeated.</summary>
public abstract class Transformation
{
    /// <summary>Adds normal noise and cuts to a range: what a denoising autoencoder removes.</summary>
    /// <param name="standardDeviation">The noise's standard deviation, at least 0.</param>
    /// <param name="minimum">The least value that is left; 0 by default.</param>
    /// <param name="maximum">The greatest value that is left; 1 by default.</param>
    public static Transformation Noise(double standardDeviation, double minimum = 0, double maximum = 1) => new NoiseTransformation(standardDeviation, minimum, maximum);

    /// <summary>Sets a random part of the values to 0 (Vincent et al., "Extracting and composing robust features", 2008).</summary>
    /// <param name="fraction">How many of the values, 0 ≤ f ≤ 1.</param>
    public static Transformation Mask(double fraction) => new MaskTransformation(fraction, salt: false);

    /// <summary>Sets a random part of the values to 0 or 1, each as likely.</summary>
    /// <param name="fraction">How many of the values, 0 ≤ f ≤ 1.</param>
    public static Transformation SaltAndPepper(double fraction) => new MaskTransformation(fraction, salt: true);

    /// <summary>Moves an image by whole pixels, up to so many in each direction; what comes in at the border is 0.</summary>
    /// <param name="pixels">The furthest, at least 0.</param>
    public static Transformation Shift(int pixels) => new ShiftTransformation(pixels);

    /// <summary>Mirrors every other image, left to right.</summary>
    public static Transformation FlipHorizontally() => new FlipTransformation();

    /// <summary>Sets a square of an image, somewhere, to 0 (DeVries and Taylor, "Cutout", 2017).</summary>
    /// <param name="side">Its side in pixels, at least 1; the part of it that lies outside the image is lost.</param>
    public static Transformation Cutout(int side) => new CutoutTransformation(side);

    /// <summary>Refuses a shape that the change cannot be made to.</summary>
    /// <param name="shape">The shape of one sample.</param>
    /// <exception cref="ArgumentException">The shape does not fit; the message says what would.</exception>
    public virtual void Check(Shape shape)
    {
    }

    /// <summary>Changes one sample in place. Called from several threads at once.</summary>
    /// <param name="values">The sample's values in row-major order.</param>
    /// <param name="shape">Its shape, channels last.</param>
    /// <param name="random">The only source of chance.</param>
    public abstract void Apply(Span<float> values, Shape shape, ref SampleRandom random);

    private protected static void CheckImage(string name, Shape shape)
    {
        if (shape.Rank is not (2 or 3))
            throw new ArgumentException($"{name} is made to images, (height, width) or (height, width, channels); the samples are {shape}. Reshape them before, and let the model begin with a Flatten.");
    }

    private protected static double Fraction(double fraction) =>
        fraction is >= 0 and <= 1 ? fraction : throw new ArgumentOutOfRangeException(nameof(fraction), fraction, "A fraction lies in 0…1.");
}
