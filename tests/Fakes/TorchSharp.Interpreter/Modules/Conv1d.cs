namespace TorchSharp
{
    namespace Modules
    {
        public sealed class Conv1d : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            private readonly long[] _stride, _padding, _dilation;
            private readonly long _groups;

            internal Conv1d(long inputs, long outputs, long[] kernel, long[] stride, long[] padding, long[] dilation, long groups, bool bias)
                : base("Conv1d")
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
            public static Modules.Conv1d Conv1d(long inputChannel, long outputChannel, long kernelSize, long stride = 1, long padding = 0, long dilation = 1, PaddingModes paddingMode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device device = null, ScalarType? dtype = null) =>
                new Modules.Conv1d(inputChannel, outputChannel, [kernelSize], [stride], [padding], [dilation], groups, bias);
        }
    }
}
