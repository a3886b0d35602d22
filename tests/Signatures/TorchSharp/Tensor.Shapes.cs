using System;
using System.Collections.Generic;

namespace TorchSharp
{
    public static partial class torch
    {
        public partial class Tensor
        {
            public Tensor permute(params long[] permutation) => throw new NotSupportedException();

            public Tensor transpose(long dim0, long dim1) => throw new NotSupportedException();

            public Tensor reshape(params long[] shape) => throw new NotSupportedException();

            public Tensor view(params long[] shape) => throw new NotSupportedException();

            public Tensor unsqueeze(long dim) => throw new NotSupportedException();

            public Tensor expand(params long[] sizes) => throw new NotSupportedException();

            public Tensor narrow(long dim, long start, long length) => throw new NotSupportedException();

            public Tensor select(long dim, long index) => throw new NotSupportedException();

            public Tensor flip(params long[] dims) => throw new NotSupportedException();

            public Tensor index_select(long dim, Tensor index) => throw new NotSupportedException();
        }

        public static Tensor cat(IList<Tensor> tensors, long dim = 0) => throw new NotSupportedException();

        public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => throw new NotSupportedException();
    }
}
