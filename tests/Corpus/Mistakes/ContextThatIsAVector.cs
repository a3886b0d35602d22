// kind: attention that does not fit
// id: AE0107
// message: MultiHeadAttention 'multi_head_attention' takes key and value from a sequence (steps, features); got (16). Choose another layer.
using Autoencoders;

[Model, Input(10, 16, Name = "words"), Input(16, Name = "hint")]
[MultiHeadAttention(2, 8, From = "words", Context = [|"hint"|]), GlobalAveragePooling1D, Dense(2)]
internal partial class Net;
