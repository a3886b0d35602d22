namespace Autoencoders;

/// <summary>
/// The chance in a handwriting: whole-number arithmetic and exact multiples only, so that every machine draws the same
/// (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
/// </summary>
internal struct DigitRandom
{
    private ulong _state;

    /// <summary>Starts a sequence.</summary>
    /// <param name="seed">The user's seed.</param>
    /// <param name="stream">Which of the seed's sequences.</param>
    public DigitRandom(int seed, int stream)
    {
        _state = (ulong)(uint)seed << 32 | (uint)stream;
        _state = NextBits();
    }

    /// <summary>A whole number from 0 to below the bound.</summary>
    public int Next(int bound) => (int)((NextBits() >> 32) * (ulong)bound >> 32);

    /// <summary>A number from 0 to below 1.</summary>
    public float Uniform() => (NextBits() >> 40) * (1f / (1 << 24));

    /// <summary>A number around 0 with the given deviation, never further than 3.5 of them: the sum of four uniform ones.</summary>
    public float Around(float deviation) => (Uniform() + Uniform() + Uniform() + Uniform() - 2f) * 1.7320508f * deviation;

    private ulong NextBits()
    {
        ulong bits = _state += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
