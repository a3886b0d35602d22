using Autoencoders;

/// <summary>Attention and a small network, each with a way around.</summary>
[Block]
[Activation(Activation.Linear, Name = "entry"), LayerNormalization, MultiHeadAttention(4, 8), Add("entry", Name = "attended")]
[LayerNormalization, Dense(64, Activation.Gelu), Dense(32), Add("attended")]
public sealed class TransformerEncoderBlock;

/// <summary>Blocks of attention over embedded words.</summary>
[Model, Input(20)]
[Embedding(5000, 32), Use<TransformerEncoderBlock>(Repeat = 4), GlobalAveragePooling1D, Dense(2, Activation.Softmax)]
public partial class TransformerEncoder;
