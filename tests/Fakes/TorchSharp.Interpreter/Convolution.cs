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
                public static Tensor conv1d(Tensor input, Tensor weight, Tensor bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1) =>
                    Window.Convolve(input, weight, bias, [stride ?? 1], [padding ?? 0], [dilation ?? 1], groups);

                public static Tensor conv2d(Tensor input, Tensor weight, Tensor bias = null, long[] strides = null, long[] padding = null, long[] dilation = null, long groups = 1) =>
                    Window.Convolve(input, weight, bias, strides ?? [1, 1], padding ?? [0, 0], dilation ?? [1, 1], groups);

                public static Tensor conv_transpose1d(Tensor input, Tensor weight, Tensor bias = null, long? stride = null, long? padding = null, long? outputPadding = null, long? dilation = null, long groups = 1) =>
                    Window.Transpose(input, weight, bias, [stride ?? 1], [padding ?? 0], [outputPadding ?? 0], [dilation ?? 1]);

                public static Tensor conv_transpose2d(Tensor input, Tensor weight, Tensor bias = null, long[] strides = null, long[] padding = null, long[] outputPadding = null, long[] dilation = null, long groups = 1) =>
                    Window.Transpose(input, weight, bias, strides, padding, outputPadding, dilation);

                public static Tensor conv_transpose3d(Tensor input, Tensor weight, Tensor bias = null, long[] strides = null, long[] padding = null, long[] outputPadding = null, long[] dilation = null, long groups = 1) =>
                    Window.Transpose(input, weight, bias, strides, padding, outputPadding, dilation);
            }
        }
    }

    // Sliding windows over (batch, channels, axes…): one to three axes, each place and cell by its coordinates.
    internal static class Window
    {
        public static torch.Tensor Convolve(torch.Tensor input, torch.Tensor weight, torch.Tensor bias, long[] stride, long[] padding, long[] dilation, long groups)
        {
            long[] from = input.shape, kernel = weight.shape;
            long[] to = [from[0], kernel[0], .. stride.Select((step, axis) => (from[axis + 2] + 2 * padding[axis] - (kernel[axis + 2] - 1) * dilation[axis] - 1) / step + 1)];
            var result = new float[Product(to)];
            long inputs = kernel[1], outputs = to[1], perGroup = outputs / groups;
            long fromPlane = Product(from[2..]), toPlane = Product(to[2..]), cells = Product(kernel[2..]);
            if (from[1] != inputs * groups)
                throw new ArgumentException($"{from[1]} channels came, {inputs * groups} were expected.");
            for (long place = 0; place < toPlane; place++)
            {
                for (long cell = 0; cell < cells; cell++)
                {
                    if (Place(from, to, kernel, place, cell, (at, step, axis) => at * stride[axis] - padding[axis] + step * dilation[axis]) is not { } source)
                        continue;
                    for (long row = 0; row < from[0] * outputs; row++)
                    {
                        (long sample, long output) = (row / outputs, row % outputs);
                        double sum = 0;
                        for (long channel = 0; channel < inputs; channel++)
                            sum += (double)input.Values[(sample * from[1] + output / perGroup * inputs + channel) * fromPlane + source] * weight.Values[(output * inputs + channel) * cells + cell];
                        result[row * toPlane + place] += (float)sum;
                    }
                }
            }

            return WithBias(new torch.Tensor(result, to), bias);
        }

        public static torch.Tensor Transpose(torch.Tensor input, torch.Tensor weight, torch.Tensor bias, long[] stride, long[] padding, long[] outputPadding, long[] dilation)
        {
            long[] from = input.shape, kernel = weight.shape;
            if (outputPadding.Where((extra, axis) => extra >= Math.Max(stride[axis], dilation[axis])).Any())
                throw new ArgumentException("output padding must be smaller than either stride or dilation");
            long[] to = [from[0], kernel[1], .. stride.Select((step, axis) => (from[axis + 2] - 1) * step - 2 * padding[axis] + (kernel[axis + 2] - 1) * dilation[axis] + outputPadding[axis] + 1)];
            var result = new float[Product(to)];
            long fromPlane = Product(from[2..]), toPlane = Product(to[2..]), cells = Product(kernel[2..]);
            for (long place = 0; place < fromPlane; place++)
            {
                for (long cell = 0; cell < cells; cell++)
                {
                    if (Place(to, from, kernel, place, cell, (at, step, axis) => at * stride[axis] - padding[axis] + step * dilation[axis]) is not { } target)
                        continue;
                    for (long row = 0; row < to[0] * to[1]; row++)
                    {
                        (long sample, long output) = (row / to[1], row % to[1]);
                        double sum = 0;
                        for (long channel = 0; channel < from[1]; channel++)
                            sum += (double)input.Values[(sample * from[1] + channel) * fromPlane + place] * weight.Values[(channel * to[1] + output) * cells + cell];
                        result[row * toPlane + target] += (float)sum;
                    }
                }
            }

            return WithBias(new torch.Tensor(result, to), bias);
        }

        public static (torch.Tensor Values, torch.Tensor Indices) Pool(torch.Tensor input, long[] size, long[] stride, long[] padding, bool largest, bool countsPadding)
        {
            long[] from = input.shape;
            long[] to = [from[0], from[1], .. size.Select((cells, axis) => (from[axis + 2] + 2 * padding[axis] - cells) / stride[axis] + 1)];
            long fromPlane = Product(from[2..]), toPlane = Product(to[2..]), count = Product(size);
            if (padding.Where((cells, axis) => 2 * cells > size[axis]).Any())
                throw new ArgumentException("pad should be at most half of kernel size");
            float[] values = new float[Product(to)], indices = new float[values.Length];
            for (long at = 0; at < values.Length; at++)
            {
                (long plane, long place) = (at / toPlane, at % toPlane);
                double sum = 0, best = double.NegativeInfinity;
                long read = 0;
                for (long cell = 0; cell < count; cell++)
                {
                    if (Place(from, to, [0, 0, .. size], place, cell, (target, step, axis) => target * stride[axis] - padding[axis] + step) is not { } source)
                        continue;
                    double value = input.Values[plane * fromPlane + source];
                    sum += value;
                    if (read++ == 0 || value > best)
                        (best, indices[at]) = (value, source);
                }

                values[at] = (float)(largest ? best : sum / (countsPadding ? count : read));
            }

            return (new torch.Tensor(values, to), new torch.Tensor(indices, to));
        }

        private static long Product(long[] sizes) => sizes.Aggregate(1L, static (product, size) => product * size);

        // The element of the larger map that a cell of a window at a place of the smaller one lies on; null beside the map.
        private static long? Place(long[] large, long[] small, long[] kernel, long place, long cell, Func<long, long, int, long> move)
        {
            long result = 0, stride = 1;
            for (int axis = large.Length - 1; axis >= 2; axis--)
            {
                long at = move(place % small[axis], cell % kernel[axis], axis - 2);
                if (at < 0 || at >= large[axis])
                    return null;
                result += at * stride;
                stride *= large[axis];
                place /= small[axis];
                cell /= kernel[axis];
            }

            return result;
        }

        private static torch.Tensor WithBias(torch.Tensor result, torch.Tensor bias) =>
            bias is null ? result : result + bias.reshape([-1, .. Enumerable.Repeat(1L, result.Rank - 2)]);
    }
}
