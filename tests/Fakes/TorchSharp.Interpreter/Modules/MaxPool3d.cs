namespace TorchSharp
{
    namespace Modules
    {
        public sealed class MaxPool3d : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            private readonly long[] _size, _stride, _padding;
            private readonly bool _countsPadding;

            internal MaxPool3d(long[] size, long[] stride, long[] padding, bool countsPadding)
                : base("MaxPool3d") => (_size, _stride, _padding, _countsPadding) = (size, stride, padding, countsPadding);

            public override torch.Tensor forward(torch.Tensor tensor) => Window.Pool(tensor, _size, _stride, _padding, largest: true, _countsPadding).Values;
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.MaxPool3d MaxPool3d(long kernelSize, long? stride = null, long? padding = null, long? dilation = null, bool ceilMode = false) =>
                new Modules.MaxPool3d([kernelSize, kernelSize, kernelSize], [stride ?? kernelSize, stride ?? kernelSize, stride ?? kernelSize], [padding ?? 0, padding ?? 0, padding ?? 0], true);

            public static Modules.MaxPool3d MaxPool3d((long, long, long) kernelSize, (long, long, long)? stride = null, (long, long, long)? padding = null, (long, long, long)? dilation = null, bool ceilMode = false)
            {
                (long, long, long) steps = stride ?? kernelSize, cells = padding ?? default;
                return new Modules.MaxPool3d([kernelSize.Item1, kernelSize.Item2, kernelSize.Item3], [steps.Item1, steps.Item2, steps.Item3], [cells.Item1, cells.Item2, cells.Item3], true);
            }
        }
    }
}
