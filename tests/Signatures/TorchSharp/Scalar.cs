using System;

namespace TorchSharp
{
    public sealed class Scalar : IDisposable
    {
        internal Scalar() => throw new NotSupportedException();

        public static implicit operator Scalar(int value) => throw new NotSupportedException();

        public static implicit operator Scalar(long value) => throw new NotSupportedException();

        public static implicit operator Scalar(float value) => throw new NotSupportedException();

        public static implicit operator Scalar(double value) => throw new NotSupportedException();

        public void Dispose() => throw new NotSupportedException();
    }
}
