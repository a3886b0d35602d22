using System;
using System.Collections.Generic;

namespace TorchSharp
{
    public enum DeviceType
    {
        CPU = 0,
        CUDA = 1,
    }

    public static partial class torch
    {
        public static Device device(string description) => throw new NotSupportedException();

        public static void set_num_threads(int num) => throw new NotSupportedException();

        public static Generator manual_seed(long seed) => throw new NotSupportedException();

        public static class cuda
        {
            public static bool is_available() => throw new NotSupportedException();
        }

        public static class autograd
        {
            public static IList<Tensor> grad(IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor> grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false) => throw new NotSupportedException();
        }
    }
}
