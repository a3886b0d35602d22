namespace TorchSharp
{
    namespace Modules
    {
        public sealed class Embedding : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal Embedding(long count, long width)
                : base("Embedding") => register_parameter("weight", new Parameter(torch.zeros([count, width])));

            public Parameter weight { get => get_parameter("weight"); set => register_parameter("weight", value); }

            public override torch.Tensor forward(torch.Tensor input) => weight.index_select(0, input.reshape(-1)).reshape([.. input.shape, weight.shape[1]]);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false, Device device = null, ScalarType? dtype = null) =>
                new Modules.Embedding(num_embeddings, embedding_dims);
        }
    }
}
