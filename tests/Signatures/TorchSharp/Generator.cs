using System;

namespace TorchSharp
{
    public static partial class torch
    {
        public class Generator : IDisposable
        {
            internal Generator() => throw new NotSupportedException();

            public void Dispose() => throw new NotSupportedException();
        }
    }
}
