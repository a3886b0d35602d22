using System;
using System.Linq;

namespace TorchSharp
{
    public enum PaddingModes
    {
        Zeros = 0,
        Reflect = 1,
        Replicate = 2,
        Circular = 3,
        Constant = 4,
    }

    public static partial class torch
    {
        public enum InterpolationMode
        {
            Nearest = 0,
            Linear = 1,
            Bilinear = 2,
            Bicubic = 3,
            Trilinear = 4,
            Area = 5,
        }

        public static partial class nn
        {
            public static partial class functional
            {
                public static Tensor elu(Tensor x, double alpha, bool inplace = false) => x.Map(v => v > 0 ? v : alpha * (Math.Exp(v) - 1));

                public static Tensor celu(Tensor x, double alpha, bool inplace = false) => x.Map(v => Math.Max(v, 0) + Math.Min(0, alpha * (Math.Exp(v / alpha) - 1)));

                public static Tensor selu(Tensor x, bool inplace = false) => x.Map(static v => 1.0507009873554805 * (v > 0 ? v : 1.6732632423543772 * (Math.Exp(v) - 1)));

                public static Tensor relu6(Tensor x, bool inplace = false) => x.Map(static v => Math.Clamp(v, 0, 6));

                public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) => input.Map(v => v > 0 ? v : negative_slope * v);

                public static Tensor hardsigmoid(Tensor input, bool inplace = false) => input.Map(static v => Math.Clamp(v / 6 + 0.5, 0, 1));

                public static Tensor hardswish(Tensor input, bool inplace = false) => input.Map(static v => v * Math.Clamp(v + 3, 0, 6) / 6);

                public static Tensor softplus(Tensor x, double beta = 1.0, double threshold = 20.0) => x.Map(v => beta * v > threshold ? v : Math.Log(1 + Math.Exp(beta * v)) / beta);

                public static Tensor gelu(Tensor x) => x.Map(static v => v * NormalDistribution(v));

                public static Tensor glu(Tensor input, long dim = -1)
                {
                    long half = input.shape[input.Axis(dim)] / 2;
                    return input.narrow(dim, 0, half) * input.narrow(dim, half, half).sigmoid();
                }

                public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0)
                {
                    Tensor result = input;
                    for (int pair = 0; pair < pad.Length / 2; pair++)
                    {
                        int axis = input.Rank - 1 - pair;
                        result = cat([Edge(result, axis, pad[2 * pair], value), result, Edge(result, axis, pad[2 * pair + 1], value)], axis);
                    }

                    return result;
                }

                public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                    functional.pad(input, new[] { pad.Item1, pad.Item2 }, mode, value);

                public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                    functional.pad(input, new[] { pad.Item1, pad.Item2, pad.Item3, pad.Item4 }, mode, value);

                public static Tensor interpolate(Tensor x, long[] size = null, double[] scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false)
                {
                    Tensor result = x;
                    for (int axis = 2; axis < x.Rank; axis++)
                        result = Resize(result, axis, size[axis - 2], mode == InterpolationMode.Bilinear);
                    return result;
                }

                public static Tensor group_norm(Tensor input, long num_groups, Tensor weight = null, Tensor bias = null, double eps = 1e-5)
                {
                    long[] channels = [.. Enumerable.Range(1, input.Rank - 1).Select(axis => axis == 1 ? -1L : 1)];
                    Tensor grouped = input.reshape(input.shape[0], num_groups, -1);
                    Tensor centred = grouped - grouped.mean([2], true);
                    Tensor result = (centred / (centred.square().mean([2], true) + eps).sqrt()).reshape(input.shape);
                    result = weight is null ? result : result * weight.reshape(channels);
                    return bias is null ? result : result + bias.reshape(channels);
                }

                public static Tensor batch_norm(Tensor input, Tensor running_mean, Tensor running_var, Tensor weight = null, Tensor bias = null, bool training = false, double momentum = 0.1, double eps = 1e-5)
                {
                    long[] channels = [.. Enumerable.Range(1, input.Rank - 1).Select(axis => axis == 1 ? -1L : 1)];
                    if (training)
                        throw new NotSupportedException();
                    Tensor result = (input - running_mean.reshape(channels)) / (running_var.reshape(channels) + eps).sqrt();
                    result = weight is null ? result : result * weight.reshape(channels);
                    return bias is null ? result : result + bias.reshape(channels);
                }

                private static Tensor Edge(Tensor input, int axis, long cells, double value)
                {
                    long[] shape = input.shape;
                    shape[axis] = cells;
                    return zeros(shape) + value;
                }

                private static Tensor Resize(Tensor x, int axis, long length, bool mixes)
                {
                    long from = x.shape[axis];
                    return cat([.. Enumerable.Range(0, (int)length).Select(at =>
                    {
                        if (!mixes)
                            return x.narrow(axis, at * from / length, 1);
                        double place = Math.Max((at + 0.5) * from / length - 0.5, 0);
                        long lower = (long)place, upper = Math.Min(lower + 1, from - 1);
                        return x.narrow(axis, lower, 1) * (1 - (place - lower)) + x.narrow(axis, upper, 1) * (place - lower);
                    })], axis);
                }

                // Φ(x) = erfc(−x / √2) / 2, by the series of the error function, or its continued fraction far out.
                private static double NormalDistribution(double x)
                {
                    double z = Math.Abs(x) / Math.Sqrt(2), upper;
                    if (z < 3)
                    {
                        double term = z, sum = z;
                        for (int n = 1; n < 100; n++)
                        {
                            term *= -z * z / n;
                            sum += term / (2 * n + 1);
                        }

                        upper = 0.5 - sum / Math.Sqrt(Math.PI);
                    }
                    else
                    {
                        double fraction = z;
                        for (int n = 60; n > 0; n--)
                            fraction = z + n / 2.0 / fraction;
                        upper = Math.Exp(-z * z) / fraction / Math.Sqrt(Math.PI) / 2;
                    }

                    return x < 0 ? upper : 1 - upper;
                }
            }
        }
    }
}
