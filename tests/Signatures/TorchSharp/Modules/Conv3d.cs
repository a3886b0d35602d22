using System;

namespace TorchSharp
{
    namespace Modules
    {
        public sealed class Conv3d : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal Conv3d()
                : base(null) => throw new NotSupportedException();

            public Parameter bias { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

            public Parameter weight { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

            public override torch.Tensor forward(torch.Tensor tensor) => throw new NotSupportedException();
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Conv3d Conv3d(long inputChannel, long outputChannel, long kernelSize, long stride = 1, long padding = 0, long dilation = 1, PaddingModes paddingMode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device device = null, ScalarType? dtype = null) => throw new NotSupportedException();

            public static Modules.Conv3d Conv3d(long inputChannel, long outputChannel, (long, long, long) kernelSize, (long, long, long)? stride = null, (long, long, long)? padding = null, (long, long, long)? dilation = null, PaddingModes paddingMode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device device = null, ScalarType? dtype = null) => throw new NotSupportedException();
        }
    }
}
