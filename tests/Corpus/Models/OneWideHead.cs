using Autoencoders;

/// <summary>Attention of one head, which has the whole width.</summary>
[Model, Input(20, 32)]
[MultiHeadAttention(1, 32), Add("input_1"), LayerNormalization, MultiHeadAttention(4, 16), Add("input_1"), GlobalAveragePooling1D, Dense(2)]
public partial class OneWideHead;
