// kind: wrong number of axes
// id: AE0107
// message: MultiHeadAttention 'multi_head_attention' takes sequences (steps, features); got (16, 16, 32). It came so: input_1 (16, 16, 32).
using Autoencoders;

[Model, Input(16, 16, 32)]
[[|MultiHeadAttention(4, 8)|], GlobalAveragePooling2D, Dense(10)]
internal partial class Net;
