using Autoencoders;

/// <summary>Attention and a small network, each with a way around.</summary>
[Block]
[Activation(Activation.Linear, Name = "entry"), LayerNormalization, MultiHeadAttention(4, 8), Add("entry", Name = "attended")]
[LayerNormalization, Dense(64, Activation.Gelu), Dense(32), Add("attended")]
public sealed class VisionTransformerBlock;

/// <summary>Patches as words.</summary>
[Model, Input(32, 32, 3)]
[Conv2D(32, 8, Strides = 8), Reshape(16, 32), Use<VisionTransformerBlock>(Repeat = 2), LayerNormalization, GlobalAveragePooling1D, Dense(10)]
public partial class VisionTransformer;
