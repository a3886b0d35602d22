using Autoencoders;

[Model, Input("steps", 64)]
[MultiHeadAttention(4, 16, Name = "attention"), Add("input_1"), LayerNormalization(Name = "first")]
[Dense(128, Activation.Gelu), Dense(64), Add("first"), LayerNormalization, Output("steps", 64)]
internal partial class Net;
