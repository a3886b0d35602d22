using System;
using System.Linq;

namespace Autoencoders.Gallery;

/// <summary>A masked autoencoder: of a picture's 49 patches half are blanked out, and attention between the patches restores them.</summary>
[Model, Input(28, 28, 1)]
[Reshape(7, 4, 7, 4), Permute(1, 3, 2, 4), Reshape(49, 16)]   // 7 × 7 patches of 4 × 4
[Dense(64)]
[LayerNormalization(Axes = [1, 2], Scale = false, Name = "patches")]   // attention knows no places: the beta of (49, 64) is a learnt vector for each
[LayerNormalization, MultiHeadAttention(4, 16), Add("patches", Name = "attended1")]
[LayerNormalization, Dense(128, Activation.Gelu), Dense(64), Add("attended1", Name = "block1")]
[LayerNormalization, MultiHeadAttention(4, 16), Add("block1", Name = "attended2")]
[LayerNormalization, Dense(128, Activation.Gelu), Dense(64), Add("attended2")]
[LayerNormalization, Dense(16, Activation.Sigmoid)]
[Reshape(7, 7, 4, 4), Permute(1, 3, 2, 4), Reshape(28, 28, 1)]
public partial class MaskedAutoencoder;

internal sealed class Attention() : GalleryModel<MaskedAutoencoder>(MaskedAutoencoder.Architecture, static seed => new MaskedAutoencoder(seed))
{
    private const int Side = 28;
    private const int PatchSide = 4;
    private const int Blanked = 24;

    // Black and white could be ink and paper.
    private const float Blank = 0.5f;

    public override string Name => "attention";

    public override string Description => "a masked autoencoder: attention between patches restores a digit of which half is blanked out";

    public override int Epochs => 16;

    public override int BatchSize => 64;

    public override Loss Loss => Loss.BinaryCrossentropy;

    public override string InputsLabel => "masked";

    public override Optimizer CreateOptimizer() => new Adam(0.003f);

    protected override Samples Prepare(string data, LabeledSamples samples) => samples.Images.Reshape(Side, Side, 1);

    protected override Samples Disturb(Samples samples, int seed)
    {
        var random = new Random(seed);
        int[] patches = [.. Enumerable.Range(0, Side / PatchSide * Side / PatchSide)];
        float[] values = samples.ToArray();
        for (int start = 0; start < values.Length; start += samples.SampleLength)
        {
            random.Shuffle(patches);
            foreach (int patch in patches.AsSpan(0, Blanked))
            {
                (int down, int right) = Math.DivRem(patch, Side / PatchSide);
                for (int row = 0; row < PatchSide; row++)
                    values.AsSpan(start + (down * PatchSide + row) * Side + right * PatchSide, PatchSide).Fill(Blank);
            }
        }

        return Samples.FromFloats(values, samples.Shape);
    }
}
