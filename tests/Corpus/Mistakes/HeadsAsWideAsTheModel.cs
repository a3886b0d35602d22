// kind: heads as wide as the model
// id: AE0503
// message: MultiHeadAttention 'multi_head_attention' has 4 heads of size 32, 128 for a width of 32. keyDim is the size of one head (PyTorch's embed_dim is that of all): write 8.
using Autoencoders;

[Model, Input(20)]
[Embedding(1000, 32, Name = "words"), MultiHeadAttention(4, [|32|]), Add("words"), GlobalAveragePooling1D, Dense(2)]
internal partial class Net;
