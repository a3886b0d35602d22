using Autoencoders;

/// <summary>Attention that looks back only.</summary>
[Model, Input(16)]
[Embedding(100, 24, Name = "words"), MultiHeadAttention(3, 8, UseCausalMask = true), Add("words"), Dense(100, Activation.Softmax)]
public partial class CausalAttention;
