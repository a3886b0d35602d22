using Autoencoders;

/// <summary>Attention over a sequence, and a mean.</summary>
[Model, Input(20, 32)]
[MultiHeadAttention(4, 8), Add("input_1"), LayerNormalization, GlobalAveragePooling1D, Dense(2, Activation.Softmax)]
public partial class SelfAttention;
