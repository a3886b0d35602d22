// kind: wrong number of axes
// id: AE0107
// message: MultiHeadAttention 'multi_head_attention' takes sequences (steps, features); got (128). It came so: input_1 (128).
using Autoencoders;

[Model, Input(128)]
[[|MultiHeadAttention(4, 8)|], Dense(10)]
internal partial class Net;
