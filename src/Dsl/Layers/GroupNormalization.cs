using System;
using Autoencoders.Models;

namespace Autoencoders;

/// <summary>
/// Normalises each sample by mean and variance over groups of channels and all positions. Keras'
/// <c>GroupNormalization</c> (Wu and He, 2018).
/// </summary>
public sealed class GroupNormalizationAttribute : LayerAttribute
{
    /// <summary>Adds the layer with 32 groups.</summary>
    public GroupNormalizationAttribute()
    {
    }

    /// <summary>Adds the layer.</summary>
    /// <param name="groups">How many groups, which divides the number of channels; −1 for a group to each channel (instance normalisation).</param>
    public GroupNormalizationAttribute(int groups) => Groups = groups;

    /// <summary>How many groups; −1 for a group to each channel.</summary>
    public int Groups { get; } = 32;

    /// <summary>The axis of the channels, as Keras counts (the batch is 0); −1, the last, by default.</summary>
    public int Axis { get; set; } = -1;

    /// <summary>What is added to the variance before its root is taken.</summary>
    public float Epsilon { get; set; } = 1e-3f;

    /// <summary>Whether a learnt beta is added.</summary>
    public bool Center { get; set; } = true;

    /// <summary>Whether a learnt gamma is multiplied.</summary>
    public bool Scale { get; set; } = true;
}

/// <summary>Keeps the shape; gamma and beta (channels).</summary>
internal sealed class GroupNormalizationRule : LayerRule
{
    public override string Kind => "GroupNormalization";

    public override void Infer(LayerContext context)
    {
        int groups = context.Value("groups", 32);
        if (groups is 0 or < -1)
            context.Report(IssueId.NotPositive, "groups", $"{context.Describe()} needs at least 1 group, or −1 for one a channel; got {LayerContext.Text((IFormattable)groups)}.");
        float epsilon = context.Finite("Epsilon", 1e-3f);
        if (epsilon <= 0)
            context.Report(IssueId.OutOfRange, "Epsilon", $"{context.Describe()} needs an epsilon above 0; got {LayerContext.Text(epsilon)}.");
        bool scale = context.Value("Scale", true);
        bool center = context.Value("Center", true);
        if (groups is 0 or < -1 || context.Input is not { } input || context.Axis("Axis", -1, input) is not { } axis)
            return;
        int channels = input[axis];
        if (groups == -1)
            groups = channels;
        if (channels % groups != 0)
        {
            context.Report(
                IssueId.Conflict,
                context.IsWritten("groups") ? "groups" : null,
                $"{context.Describe()} cannot share {LayerContext.Text((long)channels)} channels out among {LayerContext.Text((long)groups)} groups. {context.Chain()} Choose a divisor: [GroupNormalization({Divisor(channels, groups)})].");
            return;
        }

        context.Set("Groups", groups);
        context.Set("Axis", axis);
        context.Set("Epsilon", epsilon);
        var shape = new Shape(channels);
        if (scale)
            context.AddWeight("gamma", shape, new WeightSettings(Initializer.Ones));
        if (center)
            context.AddWeight("beta", shape, new WeightSettings(Initializer.Zeros));
        context.SetOutput(input);
    }

    // The largest divisor of the channels below the wish.
    private static string Divisor(int channels, int wish)
    {
        int divisor = Math.Min(channels, wish);
        while (channels % divisor != 0)
            divisor--;
        return LayerContext.Text((IFormattable)divisor);
    }
}
