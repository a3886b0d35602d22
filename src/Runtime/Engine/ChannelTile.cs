using System;
using System.Numerics;
using System.Numerics.Tensors;

namespace Autoencoders.Engine;

/// <summary>
/// A sample as (outer, channels, inner), worked on in tiles: whole rounds of the channels, so many that even a few channels
/// fill the registers. What belongs to a channel is laid out once for each place of a tile.
/// </summary>
internal sealed unsafe class ChannelTile
{
    private const int LeastLength = 128;
    private readonly int _channels;
    private readonly int _inner;
    private readonly int _rounds;

    public ChannelTile(int outer, int channels, int inner)
    {
        _channels = channels;
        _inner = inner;
        int round = channels * inner;
        int lanes = Vector<float>.Count;
        int wanted = round >= LeastLength ? 1 : (LeastLength + (round * lanes) - 1) / (round * lanes) * lanes;
        _rounds = Math.Min(wanted, outer);
        Length = round * _rounds;
    }

    /// <summary>How many values a tile holds.</summary>
    public int Length { get; }

    /// <summary>Lays one number a channel out over a tile.</summary>
    public void Expand(ReadOnlySpan<float> channels, float* tile)
    {
        for (int round = 0; round < _rounds; round++)
        {
            if (_inner == 1)
            {
                channels.CopyTo(new Span<float>(tile + (round * _channels), _channels));
                continue;
            }

            for (int channel = 0; channel < _channels; channel++)
                new Span<float>(tile + (((round * _channels) + channel) * _inner), _inner).Fill(channels[channel]);
        }
    }

    /// <summary>Adds up what a tile holds for each channel, halves first: the order depends on the tile's form alone. The tile is used up.</summary>
    public void Fold(float* tile, Span<float> channels)
    {
        int round = _channels * _inner;
        for (int rounds = _rounds; rounds > 1;)
        {
            int half = (rounds + 1) / 2;
            var lower = new Span<float>(tile, (rounds - half) * round);
            TensorPrimitives.Add(lower, new ReadOnlySpan<float>(tile + (half * round), lower.Length), lower);
            rounds = half;
        }

        if (_inner == 1)
        {
            new ReadOnlySpan<float>(tile, _channels).CopyTo(channels);
            return;
        }

        for (int channel = 0; channel < _channels; channel++)
            channels[channel] = (float)Sums.Sum(new ReadOnlySpan<float>(tile + (channel * _inner), _inner));
    }
}
