using System;

namespace TorchSharp
{
    public sealed class Scalar : IDisposable
    {
        private Scalar(double value) => Value = value;

        internal double Value { get; }

        public static implicit operator Scalar(int value) => new Scalar(value);

        public static implicit operator Scalar(long value) => new Scalar(value);

        public static implicit operator Scalar(float value) => new Scalar(value);

        public static implicit operator Scalar(double value) => new Scalar(value);

        public void Dispose()
        {
        }
    }
}
