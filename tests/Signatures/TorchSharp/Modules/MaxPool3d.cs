using System;

namespace TorchSharp
{
    namespace Modules
    {
        public sealed class MaxPool3d : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal MaxPool3d()
                : base(null) => throw new NotSupportedException();

            public override torch.Tensor forward(torch.Tensor tensor) => throw new NotSupportedException();
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.MaxPool3d MaxPool3d(long kernelSize, long? stride = null, long? padding = null, long? dilation = null, bool ceilMode = false) => throw new NotSupportedException();

            public static Modules.MaxPool3d MaxPool3d((long, long, long) kernelSize, (long, long, long)? stride = null, (long, long, long)? padding = null, (long, long, long)? dilation = null, bool ceilMode = false) => throw new NotSupportedException();
        }
    }
}
