using System;

namespace TorchSharp
{
    namespace Modules
    {
        public sealed class Embedding : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal Embedding()
                : base(null) => throw new NotSupportedException();

            public Parameter weight { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

            public override torch.Tensor forward(torch.Tensor input) => throw new NotSupportedException();
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false, Device device = null, ScalarType? dtype = null) => throw new NotSupportedException();
        }
    }
}
