using System;
using System.Collections.Generic;
using System.Linq;

namespace TorchSharp
{
    public static partial class torch
    {
        public partial class Tensor
        {
            internal int Rank => _shape.Length;

            internal int Axis(long dim) => (int)(dim < 0 ? dim + Rank : dim);

            internal static long[] Strides(long[] shape)
            {
                var strides = new long[shape.Length];
                long stride = 1;
                for (int axis = shape.Length - 1; axis >= 0; axis--)
                {
                    strides[axis] = stride;
                    stride *= shape[axis];
                }

                return strides;
            }

            // A tensor of a shape whose elements come from the places that lie so many elements apart along each axis.
            internal Tensor Gather(long[] shape, long[] strides, long start = 0)
            {
                var result = new float[shape.Aggregate(1L, static (product, size) => product * size)];
                var index = new long[shape.Length];
                long place = start;
                for (long at = 0; at < result.Length; at++)
                {
                    result[at] = Values[place];
                    for (int axis = shape.Length - 1; axis >= 0; axis--)
                    {
                        place += strides[axis];
                        if (++index[axis] < shape[axis])
                            break;
                        place -= strides[axis] * shape[axis];
                        index[axis] = 0;
                    }
                }

                return new Tensor(result, shape);
            }

            public Tensor permute(params long[] permutation)
            {
                long[] strides = Strides(_shape);
                return Gather([.. permutation.Select(axis => _shape[Axis(axis)])], [.. permutation.Select(axis => strides[Axis(axis)])]);
            }

            public Tensor transpose(long dim0, long dim1)
            {
                long[] axes = [.. Enumerable.Range(0, Rank).Select(static axis => (long)axis)];
                (axes[Axis(dim0)], axes[Axis(dim1)]) = (axes[Axis(dim1)], axes[Axis(dim0)]);
                return permute(axes);
            }

            public Tensor reshape(params long[] shape)
            {
                long known = shape.Where(static size => size >= 0).Aggregate(1L, static (product, size) => product * size);
                return new Tensor((float[])Values.Clone(), [.. shape.Select(size => size < 0 ? Values.Length / known : size)]);
            }

            public Tensor view(params long[] shape) => reshape(shape);

            public Tensor unsqueeze(long dim)
            {
                List<long> shape = [.. _shape];
                shape.Insert((int)(dim < 0 ? dim + Rank + 1 : dim), 1);
                return reshape([.. shape]);
            }

            public Tensor expand(params long[] sizes)
            {
                long[] own = [.. Enumerable.Repeat(1L, sizes.Length - Rank), .. _shape];
                long[] strides = Strides(own);
                long[] shape = [.. sizes.Select((size, axis) => size < 0 ? own[axis] : size)];
                return Gather(shape, [.. shape.Select((size, axis) => own[axis] == size ? strides[axis] : own[axis] == 1 ? 0 : throw new ArgumentException($"({string.Join(", ", _shape)}) cannot be ({string.Join(", ", shape)})."))]);
            }

            public Tensor narrow(long dim, long start, long length)
            {
                long[] shape = (long[])_shape.Clone(), strides = Strides(_shape);
                if (start < 0 || start + length > shape[Axis(dim)])
                    throw new ArgumentOutOfRangeException(nameof(start));
                shape[Axis(dim)] = length;
                return Gather(shape, strides, start * strides[Axis(dim)]);
            }

            public Tensor select(long dim, long index)
            {
                Tensor one = narrow(dim, index < 0 ? index + _shape[Axis(dim)] : index, 1);
                return one.reshape([.. _shape.Where((_, axis) => axis != Axis(dim))]);
            }

            public Tensor flip(params long[] dims)
            {
                long[] strides = Strides(_shape);
                long start = 0;
                foreach (long dim in dims)
                {
                    start += strides[Axis(dim)] * (_shape[Axis(dim)] - 1);
                    strides[Axis(dim)] *= -1;
                }

                return Gather(_shape, strides, start);
            }

            public Tensor index_select(long dim, Tensor index) =>
                cat([.. index.Values.Select(at => narrow(dim, (long)at, 1))], dim);
        }

        public static Tensor cat(IList<Tensor> tensors, long dim = 0)
        {
            int axis = tensors[0].Axis(dim);
            long[] shape = tensors[0].shape;
            shape[axis] = tensors.Sum(tensor => tensor.shape[axis]);
            long outer = shape.Take(axis).Aggregate(1L, static (product, size) => product * size);
            var result = new List<float>();
            for (long block = 0; block < outer; block++)
            {
                foreach (Tensor tensor in tensors)
                {
                    int run = (int)(tensor.Values.Length / outer);
                    result.AddRange(tensor.Values.AsSpan((int)block * run, run));
                }
            }

            return new Tensor([.. result], shape);
        }

        public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => cat([.. tensors.Select(tensor => tensor.unsqueeze(dim))], dim);
    }
}
