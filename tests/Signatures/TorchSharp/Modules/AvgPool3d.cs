using System;

namespace TorchSharp
{
    namespace Modules
    {
        public sealed class AvgPool3d : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal AvgPool3d()
                : base(null) => throw new NotSupportedException();

            public override torch.Tensor forward(torch.Tensor tensor) => throw new NotSupportedException();
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.AvgPool3d AvgPool3d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw new NotSupportedException();

            public static Modules.AvgPool3d AvgPool3d((long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw new NotSupportedException();
        }
    }
}
