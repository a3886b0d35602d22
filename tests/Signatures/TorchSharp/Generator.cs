using System;

namespace TorchSharp
{
    public static partial class torch
    {
        public class Generator : IDisposable
        {
            public void Dispose() => throw new NotSupportedException();
        }
    }
}
