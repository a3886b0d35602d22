using Autoencoders;

/// <summary>One sequence asks another, of which some is missing.</summary>
[Model, Input(10, 32, Name = "question"), Input(50, 24, Name = "text"), Input(50, Name = "present")]
[MultiHeadAttention(4, 8, From = "question", Context = "text", Mask = "present"), Flatten, Dense(1)]
public partial class CrossAttentionWithMask;
