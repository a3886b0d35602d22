namespace TorchSharp
{
    namespace Modules
    {
        public sealed class ConvTranspose1d : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            private readonly long[] _stride, _padding, _outputPadding, _dilation;

            internal ConvTranspose1d(long inputs, long outputs, long[] kernel, long[] stride, long[] padding, long[] outputPadding, long[] dilation, bool bias)
                : base("ConvTranspose1d")
            {
                (_stride, _padding, _outputPadding, _dilation) = (stride, padding, outputPadding, dilation);
                register_parameter("weight", new Parameter(torch.zeros([inputs, outputs, .. kernel])));
                if (bias)
                    register_parameter("bias", new Parameter(torch.zeros([outputs])));
            }

            public Parameter bias { get => get_parameter("bias"); set => register_parameter("bias", value); }

            public Parameter weight { get => get_parameter("weight"); set => register_parameter("weight", value); }

            public override torch.Tensor forward(torch.Tensor tensor) => Window.Transpose(tensor, weight, bias, _stride, _padding, _outputPadding, _dilation);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.ConvTranspose1d ConvTranspose1d(long inputChannel, long outputChannel, long kernelSize, long stride = 1, long padding = 0, long outputPadding = 0, long dilation = 1, PaddingModes paddingMode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device device = null, ScalarType? dtype = null) =>
                new Modules.ConvTranspose1d(inputChannel, outputChannel, [kernelSize], [stride], [padding], [outputPadding], [dilation], bias);
        }
    }
}
