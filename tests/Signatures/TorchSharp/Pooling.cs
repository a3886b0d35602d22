using System;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static partial class functional
            {
                public static (Tensor output, Tensor indices) max_pool2d_with_indices(Tensor input, long[] kernelSize, long[] strides = null, long[] padding = null, long[] dilation = null, bool ceil_mode = false) => throw new NotSupportedException();

                public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => throw new NotSupportedException();

                public static Tensor adaptive_max_pool2d(Tensor x, long[] outputSize) => throw new NotSupportedException();
            }
        }
    }
}
