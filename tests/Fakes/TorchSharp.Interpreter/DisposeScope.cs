using System;
using System.Collections.Generic;

namespace TorchSharp
{
    public class DisposeScope : IDisposable
    {
        [ThreadStatic]
        private static DisposeScope _current;

        private readonly DisposeScope _outer = _current;
        private readonly HashSet<torch.Tensor> _tensors = [];

        internal DisposeScope() => _current = this;

        internal static DisposeScope Current => _current;

        public void Dispose()
        {
            _current = _outer;
            foreach (torch.Tensor tensor in _tensors)
                tensor.Release();
        }

        internal void Include(torch.Tensor tensor) => _tensors.Add(tensor);

        internal void Remove(torch.Tensor tensor) => _tensors.Remove(tensor);

        internal DisposeScope MoveOut(torch.Tensor tensor)
        {
            _tensors.Remove(tensor);
            _outer?.Include(tensor);
            return _outer;
        }
    }

    public static partial class torch
    {
        public static DisposeScope NewDisposeScope() => new DisposeScope();
    }
}
