using System;
using TorchSharp;
using Tensor = TorchSharp.torch.Tensor;

namespace Autoencoders.Torch;

/// <summary>Scaled dot-product attention of several heads between sequences (batch, steps, features) (Vaswani et al., 2017).</summary>
public sealed class MultiHeadAttention : LayerModule
{
    private const double HiddenScore = -1e9;
    private readonly long _heads;
    private readonly long _keySize;
    private readonly double _dropout;
    private readonly bool _isCausal;

    /// <summary>Makes the layer.</summary>
    /// <param name="features">The features of the queries and of what keys and values are made of.</param>
    /// <param name="heads">How many heads there are.</param>
    /// <param name="keySize">The length of a head's keys.</param>
    /// <param name="valueSize">The length of a head's values.</param>
    /// <param name="outputs">The features that leave.</param>
    /// <param name="bias">Whether the four projections have a bias.</param>
    /// <param name="dropout">The share of attention that is dropped while training.</param>
    /// <param name="isCausal">Whether a step sees only those up to itself.</param>
    public MultiHeadAttention((long Query, long Context) features, long heads, long keySize, long valueSize, long outputs, bool bias, double dropout, bool isCausal)
        : base(nameof(MultiHeadAttention))
    {
        _heads = heads;
        _keySize = keySize;
        _dropout = dropout;
        _isCausal = isCausal;
        Add("query", [features.Query, heads, keySize], [heads, keySize], bias);
        Add("key", [features.Context, heads, keySize], [heads, keySize], bias);
        Add("value", [features.Context, heads, valueSize], [heads, valueSize], bias);
        Add("attention_output", [heads, valueSize, outputs], [outputs], bias);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => forward(input, input, null);

    /// <summary>Lets one sequence look at another.</summary>
    /// <param name="input">The queries.</param>
    /// <param name="context">What keys and values are made of.</param>
    /// <param name="mask">Above 0.5 for what may be seen: (batch, steps, others), or (batch, others) for all steps; null for all of it.</param>
    public Tensor forward(Tensor input, Tensor context, Tensor? mask)
    {
        using DisposeScope scope = torch.NewDisposeScope();
        Tensor query = Heads(input, "query"), key = Heads(context, "key"), value = Heads(context, "value");
        Tensor scores = query.matmul(key.transpose(2, 3)) / Math.Sqrt(_keySize);
        if (Visible(scores, mask) is { } visible)
            scores = torch.where(visible.gt(0.5), scores, scores.zeros_like() + HiddenScore);
        Tensor weights = scores.softmax(-1);
        if (_dropout > 0 && training)
            weights = weights * Noise.Mask(weights, _dropout);
        Tensor mixed = weights.matmul(value).permute(0, 2, 1, 3).reshape(input.shape[0], input.shape[1], -1);
        Tensor kernel = Weight("attention_output_kernel");
        Tensor output = mixed.matmul(kernel.reshape(-1, kernel.shape[2]));
        return (WeightOrNull("attention_output_bias") is { } bias ? output + bias : output).MoveToOuterDisposeScope();
    }

    private void Add(string name, long[] kernel, long[] bias, bool hasBias)
    {
        AddWeight(name + "_kernel", 0, kernel);
        if (hasBias)
            AddWeight(name + "_bias", 0, bias);
    }

    // (batch, steps, features) → (batch, heads, steps, size).
    private Tensor Heads(Tensor input, string name)
    {
        Tensor kernel = Weight(name + "_kernel");
        Tensor projected = input.matmul(kernel.reshape(kernel.shape[0], -1));
        if (WeightOrNull(name + "_bias") is { } bias)
            projected = projected + bias.reshape(-1);
        return projected.reshape(input.shape[0], input.shape[1], _heads, -1).permute(0, 2, 1, 3);
    }

    private Tensor? Visible(Tensor scores, Tensor? mask)
    {
        if (mask is not null)
            mask = mask.shape.Length == 2 ? mask.reshape(mask.shape[0], 1, 1, -1) : mask.unsqueeze(1);
        if (!_isCausal)
            return mask;
        long steps = scores.shape[2], others = scores.shape[3];
        Tensor ones = torch.zeros([steps, others], device: scores.device) + 1;
        Tensor past = (ones.cumsum(0) - ones.cumsum(1)).ge(0).to_type(torch.ScalarType.Float32);
        return mask is null ? past : past * mask.gt(0.5).to_type(torch.ScalarType.Float32);
    }
}
