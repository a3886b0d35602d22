using Autoencoders;

/// <summary>One sequence asks another.</summary>
[Model, Input(10, 32, Name = "question"), Input(50, 24, Name = "text")]
[MultiHeadAttention(4, 8, From = "question", Context = "text", ValueDim = 12), Add("question"), GlobalMaxPooling1D, Dense(1, Activation.Sigmoid)]
public partial class CrossAttention;
