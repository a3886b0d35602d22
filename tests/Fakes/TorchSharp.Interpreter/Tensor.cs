using System;
using System.Linq;
using System.Runtime.InteropServices;

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

        // Every operation copies; numbers of all types are held as floats.
        public partial class Tensor : IDisposable
        {
            private float[] _values;
            private readonly long[] _shape;
            private DisposeScope _scope;

            internal Tensor(float[] values, params long[] shape)
            {
                if (values.Length != shape.Aggregate(1L, static (product, size) => product * size))
                    throw new ArgumentException($"{values.Length} values are no ({string.Join(", ", shape)}).");
                _values = values;
                _shape = shape;
                _scope = DisposeScope.Current;
                _scope?.Include(this);
            }

            internal float[] Values => _values ?? throw new ObjectDisposedException(nameof(Tensor));

            public Span<byte> bytes => MemoryMarshal.AsBytes(Values.AsSpan());

            public long[] shape => (long[])_shape.Clone();

            public Device device => CPU;

            public ScalarType dtype => ScalarType.Float32;

            public bool IsInvalid => _values is null;

            public bool requires_grad { get; set; }

            public void Dispose()
            {
                _scope?.Remove(this);
                Release();
            }

            internal void Release() => _values = null;

            public Tensor MoveToOuterDisposeScope()
            {
                _scope = _scope?.MoveOut(this);
                return this;
            }

            public Tensor DetachFromDisposeScope()
            {
                _scope?.Remove(this);
                _scope = null;
                return this;
            }

            public Tensor cpu() => this;

            public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false) => this;

            public Tensor to(Device device) => this;

            public Tensor to_type(ScalarType type, bool copy = false) =>
                type is ScalarType.Float32 or ScalarType.Float64 or ScalarType.Bool ? clone() : new Tensor(Values.Select(MathF.Truncate).ToArray(), _shape);

            public Tensor detach() => clone();

            public Tensor clone() => new Tensor((float[])Values.Clone(), _shape);

            public Tensor alias() => clone();

            public Tensor contiguous() => this;

            public Tensor copy_(Tensor source, bool nonBlocking = false)
            {
                source.Values.CopyTo(Values, 0);
                return this;
            }
        }
    }
}
