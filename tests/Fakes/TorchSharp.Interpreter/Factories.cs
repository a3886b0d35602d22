using System;
using System.Linq;

namespace TorchSharp
{
    public static partial class torch
    {
        public static Tensor zeros(long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) => zeros(size.AsSpan(), dtype, device, requires_grad, names);

        public static Tensor zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) => Filled(size, 0);

        public static Tensor ones(long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) => Filled(size, 1);

        public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) => Filled(input.shape, 1);

        private static Tensor Filled(ReadOnlySpan<long> size, float value)
        {
            long[] shape = size.ToArray();
            return new Tensor([.. Enumerable.Repeat(value, (int)shape.Aggregate(1L, static (product, length) => product * length))], shape);
        }

        public partial class Tensor
        {
            public Tensor zeros_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) => Filled(_shape, 0);

            public Tensor ones_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) => Filled(_shape, 1);

            public Tensor rand_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) => throw new NotSupportedException();

            public Tensor randn_like(ScalarType? dtype = null, Device device = null, bool requires_grad = false) => throw new NotSupportedException();
        }
    }
}
