namespace TorchSharp
{
    namespace Modules
    {
        public sealed class MaxPool1d : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            private readonly long[] _size, _stride, _padding;
            private readonly bool _countsPadding;

            internal MaxPool1d(long[] size, long[] stride, long[] padding, bool countsPadding)
                : base("MaxPool1d") => (_size, _stride, _padding, _countsPadding) = (size, stride, padding, countsPadding);

            public override torch.Tensor forward(torch.Tensor tensor) => Window.Pool(tensor, _size, _stride, _padding, largest: true, _countsPadding).Values;
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.MaxPool1d MaxPool1d(long kernelSize, long? stride = null, long? padding = null, long? dilation = null, bool ceilMode = false) =>
                new Modules.MaxPool1d([kernelSize], [stride ?? kernelSize], [padding ?? 0], true);
        }
    }
}
