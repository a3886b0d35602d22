using System;
using Autoencoders.Models;

namespace Autoencoders.Reports;

/// <summary>Tells which family a layer belongs to.</summary>
internal static class LayerFamilies
{
    /// <summary>The family of a layer.</summary>
    /// <param name="node">The layer.</param>
    public static LayerFamily Of(LayerNode node) => node switch
    {
        { IsInput: true } => LayerFamily.Input,
        { Code: not null } => LayerFamily.Own,
        _ => Of(node.Kind) is var family && family == LayerFamily.Arrangement && node.TakesSeveral ? LayerFamily.Merge : Of(node.Kind),
    };

    private static LayerFamily Of(string kind) => kind switch
    {
        "Dense" or "TiedDense" or "Embedding" => LayerFamily.Dense,
        "LSTM" or "GRU" or "SimpleRNN" or "Bidirectional" or "ConvLSTM2D" or "MultiHeadAttention" => LayerFamily.Sequence,
        "Add" or "Average" or "Concatenate" or "Dot" or "Maximum" or "Minimum" or "Multiply" or "Subtract" => LayerFamily.Merge,
        "Sampling" => LayerFamily.Noise,
        _ when kind.Contains("Dropout", StringComparison.Ordinal) || kind.EndsWith("Noise", StringComparison.Ordinal) => LayerFamily.Noise,
        _ when kind.EndsWith("Normalization", StringComparison.Ordinal) => LayerFamily.Normalization,
        _ when kind.EndsWith("Transpose", StringComparison.Ordinal) || kind.StartsWith("UpSampling", StringComparison.Ordinal) || kind.StartsWith("MaxUnpooling", StringComparison.Ordinal) => LayerFamily.Growing,
        _ when kind.Contains("Conv", StringComparison.Ordinal) => LayerFamily.Convolution,
        _ when kind.Contains("Pooling", StringComparison.Ordinal) => LayerFamily.Shrinking,
        _ => LayerFamily.Arrangement,
    };
}
