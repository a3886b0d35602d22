// kind: heads as wide as the model
// id: AE0503
// message: MultiHeadAttention 'multi_head_attention' has 8 heads of size 48, 384 for a width of 48. keyDim is the size of one head (PyTorch's embed_dim is that of all): write 6.
using Autoencoders;

[Model, Input(10, 48, Name = "question"), Input(50, 24, Name = "text")]
[MultiHeadAttention(keyDim: [|48|], numHeads: 8, From = "question", Context = "text"), Flatten, Dense(1)]
internal partial class Net;
