// kind: attention that does not fit
// id: AE0201
// message: MultiHeadAttention 'multi_head_attention' needs at least 1 for numHeads; got 0.
using Autoencoders;

[Model, Input(10, 16)]
[MultiHeadAttention([|0|], 8), GlobalAveragePooling1D, Dense(2)]
internal partial class Net;
