// kind: attention that does not fit
// id: AE0108
// message: MultiHeadAttention 'multi_head_attention' needs a mask of (10, 10), or (10) for all steps; got (8). It came so: words (10, 16). Choose another layer.
using Autoencoders;

[Model, Input(10, 16, Name = "words"), Input(8, Name = "mask")]
[MultiHeadAttention(2, 8, From = "words", Mask = [|"mask"|]), GlobalAveragePooling1D, Dense(2)]
internal partial class Net;
