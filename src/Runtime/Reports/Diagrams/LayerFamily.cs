namespace Autoencoders.Reports;

/// <summary>Kinds of layers, as far as a diagram's colours tell them apart.</summary>
internal enum LayerFamily
{
    Input = 0,
    Output,
    Convolution,
    Dense,
    Shrinking,
    Growing,
    Normalization,
    Sequence,
    Merge,
    Noise,
    Arrangement,
    Own,
    Block,
}
