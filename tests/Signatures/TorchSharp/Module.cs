using System;
using System.Collections.Generic;
using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            public class Module : IDisposable
            {
                protected Module(string name) => throw new NotSupportedException();

                public virtual bool training => throw new NotSupportedException();

                public void Dispose() => throw new NotSupportedException();

                protected virtual void Dispose(bool disposing) => throw new NotSupportedException();

                public virtual void train(bool train = true) => throw new NotSupportedException();

                public virtual IEnumerable<(string name, Module module)> named_children() => throw new NotSupportedException();

                public virtual void eval() => throw new NotSupportedException();

                public virtual IEnumerable<Parameter> parameters(bool recurse = true) => throw new NotSupportedException();

                public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) => throw new NotSupportedException();

                public virtual void register_module(string name, Module submodule) => throw new NotSupportedException();

                public virtual void register_parameter(string name, Parameter param) => throw new NotSupportedException();

                protected virtual void RegisterComponents() => throw new NotSupportedException();
            }

            public class HookableModule<TPreHook, TPostHook> : Module
            {
                protected HookableModule(string name) : base(name) { }
            }

            public abstract class Module<T, TResult> : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>
            {
                protected Module(string name) : base(name) { }

                public abstract TResult forward(T input);

                public TResult call(T input) => throw new NotSupportedException();
            }

            public abstract class Module<T1, T2, TResult> : HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>, Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>
            {
                protected Module(string name) : base(name) { }

                public abstract TResult forward(T1 input1, T2 input2);

                public TResult call(T1 input1, T2 input2) => throw new NotSupportedException();
            }

            public abstract class Module<T1, T2, T3, TResult> : HookableModule<Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>, Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>
            {
                protected Module(string name) : base(name) { }

                public abstract TResult forward(T1 input1, T2 input2, T3 input3);

                public TResult call(T1 input1, T2 input2, T3 input3) => throw new NotSupportedException();
            }

            public abstract class Module<T1, T2, T3, T4, TResult> : HookableModule<Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>, Func<Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult>>
            {
                protected Module(string name) : base(name) { }

                public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);

                public TResult call(T1 input1, T2 input2, T3 input3, T4 input4) => throw new NotSupportedException();
            }

            public static partial class utils
            {
                public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors) => throw new NotSupportedException();
            }
        }
    }

    public static class ModuleExtensionMethods
    {
        public static T to<T>(this T module, torch.Device device) where T : torch.nn.Module => throw new NotSupportedException();
    }
}
