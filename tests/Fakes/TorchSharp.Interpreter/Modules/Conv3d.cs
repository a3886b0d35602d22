namespace TorchSharp
{
    namespace Modules
    {
        public sealed class Conv3d : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            private readonly long[] _stride, _padding, _dilation;
            private readonly long _groups;

            internal Conv3d(long inputs, long outputs, long[] kernel, long[] stride, long[] padding, long[] dilation, long groups, bool bias)
                : base("Conv3d")
            {
                (_stride, _padding, _dilation, _groups) = (stride, padding, dilation, groups);
                register_parameter("weight", new Parameter(torch.zeros([outputs, inputs / groups, .. kernel])));
                if (bias)
                    register_parameter("bias", new Parameter(torch.zeros([outputs])));
            }

            public Parameter bias { get => get_parameter("bias"); set => register_parameter("bias", value); }

            public Parameter weight { get => get_parameter("weight"); set => register_parameter("weight", value); }

            public override torch.Tensor forward(torch.Tensor tensor) => Window.Convolve(tensor, weight, bias, _stride, _padding, _dilation, _groups);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.Conv3d Conv3d(long inputChannel, long outputChannel, long kernelSize, long stride = 1, long padding = 0, long dilation = 1, PaddingModes paddingMode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device device = null, ScalarType? dtype = null) =>
                new Modules.Conv3d(inputChannel, outputChannel, [kernelSize, kernelSize, kernelSize], [stride, stride, stride], [padding, padding, padding], [dilation, dilation, dilation], groups, bias);

            public static Modules.Conv3d Conv3d(long inputChannel, long outputChannel, (long, long, long) kernelSize, (long, long, long)? stride = null, (long, long, long)? padding = null, (long, long, long)? dilation = null, PaddingModes paddingMode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device device = null, ScalarType? dtype = null)
            {
                (long, long, long) steps = stride ?? (1, 1, 1), cells = padding ?? default, gaps = dilation ?? (1, 1, 1);
                return new Modules.Conv3d(inputChannel, outputChannel, [kernelSize.Item1, kernelSize.Item2, kernelSize.Item3], [steps.Item1, steps.Item2, steps.Item3], [cells.Item1, cells.Item2, cells.Item3], [gaps.Item1, gaps.Item2, gaps.Item3], groups, bias);
            }
        }
    }
}
