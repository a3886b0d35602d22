using System;

namespace TorchSharp
{
    public static partial class torch
    {
        public enum ScalarType : sbyte
        {
            Byte = 0,
            Int32 = 3,
            Int64 = 4,
            Float32 = 6,
            Float64 = 7,
            Bool = 11,
        }

        public partial class Tensor : IDisposable
        {
            internal Tensor(IntPtr handle) => throw new NotSupportedException();

            public Span<byte> bytes => throw new NotSupportedException();

            public long[] shape => throw new NotSupportedException();

            public Device device => throw new NotSupportedException();

            public ScalarType dtype => throw new NotSupportedException();

            public bool IsInvalid => throw new NotSupportedException();

            public bool requires_grad { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

            public void Dispose() => throw new NotSupportedException();

            public Tensor MoveToOuterDisposeScope() => throw new NotSupportedException();

            public Tensor DetachFromDisposeScope() => throw new NotSupportedException();

            public Tensor cpu() => throw new NotSupportedException();

            public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false) => throw new NotSupportedException();

            public Tensor to(Device device) => throw new NotSupportedException();

            public Tensor to_type(ScalarType type, bool copy = false) => throw new NotSupportedException();

            public Tensor detach() => throw new NotSupportedException();

            public Tensor clone() => throw new NotSupportedException();

            public Tensor alias() => throw new NotSupportedException();

            public Tensor contiguous() => throw new NotSupportedException();

            public Tensor copy_(Tensor source, bool nonBlocking = false) => throw new NotSupportedException();
        }
    }
}
