using System;

namespace TorchSharp
{
    namespace Modules
    {
        public sealed class Dropout : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal Dropout()
                : base("Dropout")
            {
            }

            public override torch.Tensor forward(torch.Tensor tensor) => training ? throw new NotSupportedException() : tensor.alias();
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Dropout Dropout(double p = 0.5, bool inplace = false) => new Modules.Dropout();
        }
    }
}
