using System;
using System.Collections.Generic;
using System.Linq;

namespace TorchSharp
{
    public static partial class torch
    {
        public partial class Tensor
        {
            // The listed axes in front of a run of values for each place of the others.
            private Tensor Reduce(long[] dims, bool keepdim, Func<float[], double> function)
            {
                int[] axes = [.. dims.Select(Axis).Order()];
                long[] others = [.. Enumerable.Range(0, Rank).Except(axes).Select(static axis => (long)axis)];
                Tensor ordered = permute([.. others, .. axes.Select(static axis => (long)axis)]);
                int run = (int)axes.Aggregate(1L, (product, axis) => product * _shape[axis]);
                float[] values = [.. ordered.Values.Chunk(run).Select(part => (float)function(part))];
                return new Tensor(values, keepdim ? [.. _shape.Select((size, axis) => axes.Contains(axis) ? 1 : size)] : [.. others.Select(axis => _shape[axis])]);
            }

            private Tensor AlongAxis(long dim, Func<float[], IEnumerable<double>> function)
            {
                int axis = Axis(dim);
                Tensor last = transpose(axis, -1);
                float[] values = [.. last.Values.Chunk((int)_shape[axis]).SelectMany(part => function(part)).Select(static value => (float)value)];
                return new Tensor(values, last.shape).transpose(axis, -1);
            }

            public Tensor sum(ScalarType? type = null) => new Tensor([(float)Values.Sum(static value => (double)value)]);

            public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Reduce(dim, keepdim, static part => part.Sum(static value => (double)value));

            public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Reduce(dimensions, keepdim, static part => part.Average(static value => (double)value));

            public Tensor amax(long[] dims, bool keepdim = false, Tensor @out = null) => Reduce(dims, keepdim, static part => part.Max());

            public Tensor softmax(long dim, ScalarType? dtype = null) => AlongAxis(dim, static part =>
            {
                double[] exponentials = [.. part.Select(value => Math.Exp((double)value - part.Max()))];
                return exponentials.Select(value => value / exponentials.Sum());
            });

            public Tensor log_softmax(long dim, ScalarType? dtype = null) => AlongAxis(dim, static part =>
            {
                double largest = part.Max(), sum = part.Sum(value => Math.Exp(value - largest));
                return part.Select(value => value - largest - Math.Log(sum));
            });

            public Tensor cumsum(long dim, ScalarType? type = null) => AlongAxis(dim, static part =>
            {
                double sum = 0;
                return part.Select(value => sum += value).ToArray();
            });

            public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false)
            {
                int sign = descending ? -1 : 1;
                return (AlongAxis(dim, part => part.OrderBy(value => sign * value).Select(static value => (double)value)),
                    AlongAxis(dim, part => Enumerable.Range(0, part.Length).OrderBy(at => sign * part[at]).Select(static at => (double)at)));
            }

            public Tensor gather(long dim, Tensor index)
            {
                int axis = Axis(dim);
                long[] strides = Strides(_shape), sizes = index.shape, own = Strides(sizes);
                return new Tensor([.. Enumerable.Range(0, index.Values.Length).Select(at => Values[sizes.Select((size, other) =>
                    (other == axis ? (long)index.Values[at] : at / own[other] % size) * strides[other]).Sum()])], sizes);
            }

            public Tensor scatter_add(long dim, Tensor index, Tensor src)
            {
                int axis = Axis(dim);
                Tensor result = clone();
                long[] strides = Strides(_shape), sizes = index.shape, own = Strides(sizes);
                for (int at = 0; at < index.Values.Length; at++)
                    result.Values[sizes.Select((size, other) => (other == axis ? (long)index.Values[at] : at / own[other] % size) * strides[other]).Sum()] += src.Values[at];
                return result;
            }

            public Tensor matmul(Tensor target)
            {
                if (target.Rank == 2)
                    return Multiply(reshape(1, -1, _shape[^1]), target.unsqueeze(0)).reshape([.. _shape[..^1], target._shape[1]]);
                long[] outer = Zip(reshape([.. _shape[..^2], -1]).select(-1, 0), target.reshape([.. target._shape[..^2], -1]).select(-1, 0), static (x, _) => x).shape;
                Tensor a = expand([.. outer, .. _shape[^2..]]).reshape([-1, .. _shape[^2..]]), b = target.expand([.. outer, .. target._shape[^2..]]).reshape([-1, .. target._shape[^2..]]);
                return Multiply(a, b).reshape([.. outer, _shape[^2], target._shape[^1]]);
            }

            private static Tensor Multiply(Tensor left, Tensor right)
            {
                (long count, long rows, long inner, long columns) = (left._shape[0], left._shape[1], left._shape[2], right._shape[2]);
                if (inner != right._shape[1])
                    throw new ArgumentException($"({string.Join(", ", left._shape)}) cannot be multiplied by ({string.Join(", ", right._shape)}).");
                var result = new float[count * rows * columns];
                for (long at = 0; at < result.Length; at++)
                {
                    (long block, long row, long column) = (at / (rows * columns), at / columns % rows, at % columns);
                    double sum = 0;
                    for (long i = 0; i < inner; i++)
                        sum += (double)left.Values[(block * rows + row) * inner + i] * right.Values[(block * inner + i) * columns + column];
                    result[at] = (float)sum;
                }

                return new Tensor(result, count, rows, columns);
            }
        }
    }
}
