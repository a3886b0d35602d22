namespace TorchSharp
{
    namespace Modules
    {
        public sealed class MaxPool2d : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            private readonly long[] _size, _stride, _padding;
            private readonly bool _countsPadding;

            internal MaxPool2d(long[] size, long[] stride, long[] padding, bool countsPadding)
                : base("MaxPool2d") => (_size, _stride, _padding, _countsPadding) = (size, stride, padding, countsPadding);

            public override torch.Tensor forward(torch.Tensor tensor) => Window.Pool(tensor, _size, _stride, _padding, largest: true, _countsPadding).Values;
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.MaxPool2d MaxPool2d(long kernelSize, long? stride = null, long? padding = null, long? dilation = null, bool ceilMode = false) =>
                new Modules.MaxPool2d([kernelSize, kernelSize], [stride ?? kernelSize, stride ?? kernelSize], [padding ?? 0, padding ?? 0], true);

            public static Modules.MaxPool2d MaxPool2d((long, long) kernelSize, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceilMode = false)
            {
                (long, long) steps = stride ?? kernelSize, cells = padding ?? default;
                return new Modules.MaxPool2d([kernelSize.Item1, kernelSize.Item2], [steps.Item1, steps.Item2], [cells.Item1, cells.Item2], true);
            }
        }
    }
}
