using Autoencoders;

/// <summary>Attention that is told which words there are.</summary>
[Model, Input(20, 32, Name = "words"), Input(20, Name = "present")]
[MultiHeadAttention(4, 8, From = "words", Mask = "present", Dropout = 0.1f), Add("words"), GlobalAveragePooling1D, Dense(2)]
public partial class MaskedAttention;
