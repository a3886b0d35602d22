namespace TorchSharp
{
    namespace Modules
    {
        public sealed class AvgPool1d : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            private readonly long[] _size, _stride, _padding;
            private readonly bool _countsPadding;

            internal AvgPool1d(long[] size, long[] stride, long[] padding, bool countsPadding)
                : base("AvgPool1d") => (_size, _stride, _padding, _countsPadding) = (size, stride, padding, countsPadding);

            public override torch.Tensor forward(torch.Tensor tensor) => Window.Pool(tensor, _size, _stride, _padding, largest: false, _countsPadding).Values;
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.AvgPool1d AvgPool1d(long kernelSize, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                new Modules.AvgPool1d([kernelSize], [stride ?? kernelSize], [padding], count_include_pad);
        }
    }
}
