using System;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public static partial class functional
            {
                public static Tensor conv1d(Tensor input, Tensor weight, Tensor bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1) => throw new NotSupportedException();

                public static Tensor conv2d(Tensor input, Tensor weight, Tensor bias = null, long[] strides = null, long[] padding = null, long[] dilation = null, long groups = 1) => throw new NotSupportedException();

                public static Tensor conv_transpose1d(Tensor input, Tensor weight, Tensor bias = null, long? stride = null, long? padding = null, long? outputPadding = null, long? dilation = null, long groups = 1) => throw new NotSupportedException();

                public static Tensor conv_transpose2d(Tensor input, Tensor weight, Tensor bias = null, long[] strides = null, long[] padding = null, long[] outputPadding = null, long[] dilation = null, long groups = 1) => throw new NotSupportedException();

                public static Tensor conv_transpose3d(Tensor input, Tensor weight, Tensor bias = null, long[] strides = null, long[] padding = null, long[] outputPadding = null, long[] dilation = null, long groups = 1) => throw new NotSupportedException();
            }
        }
    }
}
