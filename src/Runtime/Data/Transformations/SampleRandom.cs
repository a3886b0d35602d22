using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>Random numbers for one sample at one step: the same seed, step and place in the batch give the same numbers.</summary>
public struct SampleRandom
{
    private RandomStream _stream;

    internal SampleRandom(RandomStream stream) => _stream = stream;

    /// <summary>A number in [0, 1).</summary>
    public float NextUniform() => _stream.NextFloat();

    /// <summary>A number of the standard normal distribution.</summary>
    public float NextNormal() => _stream.NextNormal();

    /// <summary>A whole number in [0, max), each equally likely.</summary>
    /// <param name="max">At least 1.</param>
    /// <exception cref="System.ArgumentOutOfRangeException"><paramref name="max"/> is below 1.</exception>
    public int NextInt(int max) => _stream.NextInt(max);

    /// <summary>Fills a span with numbers of the standard normal distribution, faster than one by one.</summary>
    /// <param name="destination">What is filled.</param>
    public void FillNormal(System.Span<float> destination) => _stream.FillNormal(destination);

    /// <summary>Fills a span with numbers in [0, 1), faster than one by one.</summary>
    /// <param name="destination">What is filled.</param>
    public void FillUniform(System.Span<float> destination) => _stream.FillUniform(destination);
}
