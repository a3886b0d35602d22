namespace TorchSharp
{
    namespace Modules
    {
        public sealed class AvgPool3d : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            private readonly long[] _size, _stride, _padding;
            private readonly bool _countsPadding;

            internal AvgPool3d(long[] size, long[] stride, long[] padding, bool countsPadding)
                : base("AvgPool3d") => (_size, _stride, _padding, _countsPadding) = (size, stride, padding, countsPadding);

            public override torch.Tensor forward(torch.Tensor tensor) => Window.Pool(tensor, _size, _stride, _padding, largest: false, _countsPadding).Values;
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            public static Modules.AvgPool3d AvgPool3d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                new Modules.AvgPool3d([kernel_size, kernel_size, kernel_size], [stride ?? kernel_size, stride ?? kernel_size, stride ?? kernel_size], [padding ?? 0, padding ?? 0, padding ?? 0], count_include_pad);

            public static Modules.AvgPool3d AvgPool3d((long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null)
            {
                (long, long, long) steps = stride ?? kernel_size, cells = padding ?? default;
                return new Modules.AvgPool3d([kernel_size.Item1, kernel_size.Item2, kernel_size.Item3], [steps.Item1, steps.Item2, steps.Item3], [cells.Item1, cells.Item2, cells.Item3], count_include_pad);
            }
        }
    }
}
