using System;

namespace TorchSharp
{
    public static partial class torch
    {
        public partial class Tensor
        {
            public Tensor sum(ScalarType? type = null) => throw new NotSupportedException();

            public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => throw new NotSupportedException();

            public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => throw new NotSupportedException();

            public Tensor amax(long[] dims, bool keepdim = false, Tensor @out = null) => throw new NotSupportedException();

            public Tensor softmax(long dim, ScalarType? dtype = null) => throw new NotSupportedException();

            public Tensor log_softmax(long dim, ScalarType? dtype = null) => throw new NotSupportedException();

            public Tensor cumsum(long dim, ScalarType? type = null) => throw new NotSupportedException();

            public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) => throw new NotSupportedException();

            public Tensor gather(long dim, Tensor index) => throw new NotSupportedException();

            public Tensor scatter_add(long dim, Tensor index, Tensor src) => throw new NotSupportedException();

            public Tensor matmul(Tensor target) => throw new NotSupportedException();
        }
    }
}
