using System;

namespace TorchSharp
{
    namespace Modules
    {
        public sealed class AvgPool1d : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal AvgPool1d()
                : base(null) => throw new NotSupportedException();

            public override torch.Tensor forward(torch.Tensor tensor) => throw new NotSupportedException();
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.AvgPool1d AvgPool1d(long kernelSize, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw new NotSupportedException();
        }
    }
}
