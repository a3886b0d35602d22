using System;

namespace TorchSharp
{
    public static partial class torch
    {
        public static Tensor zeros(long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) => throw new NotSupportedException();

        public static Tensor zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) => throw new NotSupportedException();

        public static Tensor ones(long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) => throw new NotSupportedException();

        public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) => throw new NotSupportedException();

        public partial class Tensor
        {
            public Tensor zeros_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) => throw new NotSupportedException();

            public Tensor ones_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) => throw new NotSupportedException();

            public Tensor rand_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) => throw new NotSupportedException();

            public Tensor randn_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) => throw new NotSupportedException();
        }
    }
}
