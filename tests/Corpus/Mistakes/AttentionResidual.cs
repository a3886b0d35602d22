// kind: attention that does not fit
// id: AE0108
// message: Add 'add' cannot join (10, 12) and (10, 16) of 'input_1': from the last axis on, sizes must be equal or 1. It came so: input_1 (10, 16) → multi_head_attention (10, 12).
using Autoencoders;

[Model, Input(10, 16)]
[MultiHeadAttention(2, 8, OutputShape = 12), Add([|"input_1"|]), GlobalAveragePooling1D, Dense(2)]
internal partial class Net;
