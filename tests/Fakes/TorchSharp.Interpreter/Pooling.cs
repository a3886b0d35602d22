using System;
using System.Linq;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static partial class functional
            {
                public static (Tensor output, Tensor indices) max_pool2d_with_indices(Tensor input, long[] kernelSize, long[] strides = null, long[] padding = null, long[] dilation = null, bool ceil_mode = false) =>
                    Window.Pool(input, kernelSize, strides, padding ?? [0, 0], largest: true, countsPadding: true);

                public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => Adaptive(input, output_size, static part => part.mean([2, 3], true));

                public static Tensor adaptive_max_pool2d(Tensor x, long[] outputSize) => Adaptive(x, outputSize, static part => part.amax([2, 3], true));

                private static Tensor Adaptive(Tensor input, long[] size, Func<Tensor, Tensor> pool) =>
                    cat([.. Enumerable.Range(0, (int)size[0]).Select(row =>
                        cat([.. Enumerable.Range(0, (int)size[1]).Select(column => pool(Part(Part(input, 2, row, size[0]), 3, column, size[1])))], 3))], 2);

                private static Tensor Part(Tensor input, int axis, long at, long parts)
                {
                    long length = input.shape[axis], start = at * length / parts;
                    return input.narrow(axis, start, ((at + 1) * length + parts - 1) / parts - start);
                }
            }
        }
    }
}
