using System;

namespace TorchSharp
{
    public class DisposeScope : IDisposable
    {
        internal DisposeScope() => throw new NotSupportedException();

        public void Dispose() => throw new NotSupportedException();
    }

    public static partial class torch
    {
        public static DisposeScope NewDisposeScope() => throw new NotSupportedException();
    }
}
