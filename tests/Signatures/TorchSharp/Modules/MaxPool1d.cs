using System;

namespace TorchSharp
{
    namespace Modules
    {
        public sealed class MaxPool1d : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal MaxPool1d()
                : base(null) => throw new NotSupportedException();

            public override torch.Tensor forward(torch.Tensor tensor) => throw new NotSupportedException();
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.MaxPool1d MaxPool1d(long kernelSize, long? stride = null, long? padding = null, long? dilation = null, bool ceilMode = false) => throw new NotSupportedException();
        }
    }
}
