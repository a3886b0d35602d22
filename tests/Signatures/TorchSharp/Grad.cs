using System;

namespace TorchSharp
{
    public static partial class torch
    {
        public static IDisposable no_grad() => throw new NotSupportedException();
    }
}
