using System;

namespace TorchSharp
{
    namespace Modules
    {
        public sealed class Linear : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal Linear()
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
            public static Modules.Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device device = null, ScalarType? dtype = null) => throw new NotSupportedException();
        }
    }
}
