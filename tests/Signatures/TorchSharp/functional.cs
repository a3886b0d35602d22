using System;

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
                public static Tensor elu(Tensor x, double alpha, bool inplace = false) => throw new NotSupportedException();

                public static Tensor celu(Tensor x, double alpha, bool inplace = false) => throw new NotSupportedException();

                public static Tensor selu(Tensor x, bool inplace = false) => throw new NotSupportedException();

                public static Tensor relu6(Tensor x, bool inplace = false) => throw new NotSupportedException();

                public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) => throw new NotSupportedException();

                public static Tensor hardsigmoid(Tensor input, bool inplace = false) => throw new NotSupportedException();

                public static Tensor hardswish(Tensor input, bool inplace = false) => throw new NotSupportedException();

                public static Tensor softplus(Tensor x, double beta = 1.0, double threshold = 20.0) => throw new NotSupportedException();

                public static Tensor gelu(Tensor x) => throw new NotSupportedException();

                public static Tensor glu(Tensor input, long dim = -1) => throw new NotSupportedException();

                public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => throw new NotSupportedException();

                public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => throw new NotSupportedException();

                public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => throw new NotSupportedException();

                public static Tensor interpolate(Tensor x, long[] size = null, double[] scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false) => throw new NotSupportedException();

                public static Tensor group_norm(Tensor input, long num_groups, Tensor weight = null, Tensor bias = null, double eps = 1e-5) => throw new NotSupportedException();

                public static Tensor batch_norm(Tensor input, Tensor running_mean, Tensor running_var, Tensor weight = null, Tensor bias = null, bool training = false, double momentum = 0.1, double eps = 1e-5) => throw new NotSupportedException();
            }
        }
    }
}
