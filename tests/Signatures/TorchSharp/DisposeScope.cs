using System;

namespace TorchSharp
{
    public class DisposeScope : IDisposable
    {
        public void Dispose() => throw new NotSupportedException();
    }
}
