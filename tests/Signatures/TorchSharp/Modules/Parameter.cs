using System;

namespace TorchSharp.Modules
{
    public class Parameter : torch.Tensor
    {
        public Parameter(torch.Tensor data, bool requires_grad = true)
            : base(IntPtr.Zero) => throw new NotSupportedException();
    }
}
