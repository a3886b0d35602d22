using System;

namespace TorchSharp
{
    public static partial class torch
    {
        public static IDisposable no_grad() => new NoGrad();

        private sealed class NoGrad : IDisposable
        {
            public void Dispose()
            {
            }
        }
    }
}
