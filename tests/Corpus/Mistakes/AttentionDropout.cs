// kind: attention that does not fit
// id: AE0202
// message: MultiHeadAttention 'multi_head_attention' drops a share from 0 up to, but not including, 1; got 1.
using Autoencoders;

[Model, Input(10, 16)]
[MultiHeadAttention(2, 8, Dropout = [|1f|]), GlobalAveragePooling1D, Dense(2)]
internal partial class Net;
